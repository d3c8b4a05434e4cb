#!/bin/sh
# Does the kit work with another Python? Install it there as a wheel, judge the toy class and the demonstration class,
# and store nothing here: smoke.sh PYTHON
set -eu
cd "$(dirname "$0")/.."
python=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo "With $("$python" --version):"
"$python" -m venv --without-pip "$work/env"
"$python" -m pip --python "$work/env/bin/python" install --quiet --disable-pip-version-check -c constraints.txt .
env=$work/env/bin/python

mkdir "$work/toy-class"
cp -r tests/toy tests/small.py "$work/toy-class"
(
    cd "$work/toy-class"
    "$env" - <<'PY'
import small

course = small.Course("toy")
for lesson in course.names:
    small.hand_in(course, "right", lesson, {})
PY
    cd toy
    "$env" -m autograder.engine grade --no-store --json "$work/toy.json"
)
"$env" -m autograder demo "$work/submitted"
"$env" -m autograder grade --no-store --submitted "$work/submitted" --json "$work/demonstration.json"
"$env" tools/judged.py "$work/toy.json" "$work/demonstration.json"
