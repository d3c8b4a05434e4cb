#!/bin/sh
# Make .venv if there is none, and install this repository into it for editing: install.sh PYTHON [EXTRA]
set -eu
python=$1
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or newer is needed, but $python is older. Name another one: make PYTHON=python3.12" >&2
    exit 1
}
if [ ! -x .venv/bin/python ]; then
    # Debian's Python without python3-venv has no ensurepip: pip then installs from outside.
    "$python" -m venv --without-pip .venv
fi
"$python" -m pip --version >/dev/null 2>&1 || {
    echo "pip is missing for $python (on Debian and Ubuntu: sudo apt install python3-pip)." >&2
    exit 1
}
echo "Installing into .venv (once; this takes a minute or two)"
"$python" -m pip --python .venv/bin/python install --quiet --disable-pip-version-check \
    -c constraints.txt -e ".${2:+[$2]}"
