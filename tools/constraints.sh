#!/bin/sh
# Write constraints.txt: the versions in .venv, with which the tests have just been run. constraints.sh PYTHON
set -eu
{
    echo "# What the tests were last run with; written by \`make constraints\`. Lower bounds, with reasons: pyproject.toml."
    "$1" -m pip --python .venv/bin/python --disable-pip-version-check freeze --exclude-editable |
        grep -E '^[A-Za-z0-9._-]+==[0-9]' | LC_ALL=C sort -f
} >constraints.part
mv constraints.part constraints.txt
