#!/bin/sh
# Check all types: the engine and the rest at once, then every lesson's two halves, whose modules have the same names.
set -eu
mypy=.venv/bin/mypy
$mypy
for source in source/*/ tests/toy/given_out/*/; do
    name=$(basename "$source")
    case $source in
        */shared/) continue ;;
        source/*) unshipped=autograder/lessons/$name ;;
        *) unshipped=tests/toy/kept_back/$name ;;
    esac
    MYPYPATH=$source:$(dirname "$source")/shared:$unshipped $mypy "$source" "$unshipped/hidden.py" ||
        { echo "in the lesson $name" >&2 && exit 1; }
done
