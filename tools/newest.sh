#!/bin/sh
# Print the newest Python that is on this machine, or nothing if none is newer than the one named: newest.sh PYTHON
set -eu
version='import sys; print("%d.%03d" % sys.version_info[:2]); sys.exit(sys.version_info.releaselevel != "final")'
mine=$("$1" -c "$version")
{
    printf '%s' "$PATH" | tr : '\n'
    ls -d "$HOME"/.pyenv/versions/*/bin 2>/dev/null || true
} | while read -r folder; do
    for python in "$folder"/python3.[0-9] "$folder"/python3.[0-9][0-9]; do
        # One that is there but cannot be started, such as a shim, is none.
        [ -x "$python" ] && found=$("$python" -c "$version" 2>/dev/null) && echo "$found $python" || true
    done
done | sort -r | awk -v mine="$mine" '$1 > mine && !told++ { print $2 }'
