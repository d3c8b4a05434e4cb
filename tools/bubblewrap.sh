#!/bin/sh
# Install bubblewrap if it is missing and we may; else say what to type.
command -v bwrap >/dev/null 2>&1 && exit 0
[ "$(uname)" = Linux ] || exit 0
if [ "$(id -u)" = 0 ]; then
    as_root=
elif sudo -n true 2>/dev/null; then
    as_root="sudo -n"
else
    echo "bubblewrap is missing. Type: sudo apt install bubblewrap"
    exit 0
fi
command -v apt-get >/dev/null 2>&1 || {
    echo "bubblewrap is missing: install it with your system's package manager."
    exit 0
}
echo "Installing bubblewrap"
$as_root apt-get install -y -qq bubblewrap >/dev/null 2>&1 ||
    { $as_root apt-get update -qq >/dev/null 2>&1 && $as_root apt-get install -y -qq bubblewrap >/dev/null 2>&1; } ||
    echo "bubblewrap could not be installed. Type: sudo apt install bubblewrap"
