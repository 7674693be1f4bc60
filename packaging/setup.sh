# Shared by packaging/start and packaging/test: prepares this folder to run Hashiya, and says what it does.
# Needs a POSIX shell and Python 3.11 or newer. Everything but system packages goes into .venv in the repository.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P) || exit 1
venv=$root/.venv
marker=$venv/being-set-up
unset PYTHONPATH PYTHONHOME

# What the Qt wheels need and a bare system lacks, and the typeface of the page.
window_packages='libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4
libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0
fonts-hosny-amiri'
# What the tests drive the window with and read prints with, and a second typeface that they measure.
test_packages='xvfb xdotool xclip strace fonts-noto-core poppler-utils'

say() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
}

stop() {
    say "$@"
    exit 1
}

# Print the first Python that is new enough.
find_python() {
    for candidate in "${HASHIYA_PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.14 python; do
        if [ -n "$candidate" ] && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
            printf '%s\n' "$candidate"
            return
        fi
    done
    stop 'Python 3.11 or newer is needed and was not found. Install it, or name it: HASHIYA_PYTHON=/path/to/python3.'
}

# Succeed if a Debian package is installed, under its name or the one it has since the 64-bit time change.
is_installed() {
    for name in "$1" "$1t64"; do
        status=$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null) || continue
        [ "$status" = installed ] && return 0
    done
    return 1
}

# Install the Debian packages named that are missing; where that is not allowed, print the line to run and stop.
need_packages() {
    command -v dpkg-query >/dev/null 2>&1 && command -v apt-get >/dev/null 2>&1 || return 0
    missing=
    for package in "$@"; do
        is_installed "$package" || missing="$missing $package"
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
        as_root=sudo
    else
        say 'these system packages are missing, and only an administrator can install them. Run this line, then try again:'
        printf '    sudo apt-get update && sudo apt-get install --no-install-recommends%s\n' "$missing" >&2
        exit 1
    fi
    say "installing system packages:$missing"
    apt='env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300'
    # A repository of another program that cannot be reached is no reason to stop: the installation will tell.
    $as_root $apt update >/dev/null 2>&1 || say 'the package lists could not all be refreshed; trying all the same'
    # shellcheck disable=SC2086  # one word a package
    $as_root $apt install --yes --no-install-recommends $missing >&2 </dev/null ||
        stop "apt could not install the packages (see above). Install them by hand:$missing"
}

# Print one checksum of all that an environment is made from: a change of any sets it up anew.
fingerprint() {
    { printf '%s\n' "$root"; "$venv/bin/python" -V; cat "$root/packaging/setup.sh" "$root/pyproject.toml" "$1"; } | cksum
}

# Succeed if .venv is there, whole, and has a Python that is new enough.
has_environment() {
    [ ! -e "$marker" ] &&
        "$venv/bin/python" -c 'import pip, sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# Print the Debian package that makes virtual environments, where one is to be made and Python came without it.
venv_package() {
    has_environment && return
    python=$(find_python 2>/dev/null) || return
    "$python" -c 'import ensurepip, venv' >/dev/null 2>&1 ||
        "$python" -c 'import sys; print("python{}.{}-venv".format(*sys.version_info))'
}

make_environment() {
    has_environment && return
    python=$(find_python) || exit 1
    [ ! -e "$venv" ] || say 'the virtual environment is incomplete: making it anew'
    say "making a virtual environment in $venv ($("$python" -V))"
    "$python" -m venv --clear "$venv" >&2 ||
        stop "the virtual environment could not be made (see above). Is there room on the disk, and may $root be written?"
    : >"$marker"
}

# Install the versions locked in the file $1 and Hashiya itself, unless that was done before.
install_locked() {
    stamp=$venv/set-up-${1%.txt}
    lock=$root/packaging/$1
    if [ ! -e "$marker" ] && [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint "$lock")" ]; then
        return
    fi
    : >"$marker"
    say 'installing the locked Python packages (the first time this downloads some 150 MB)'
    pip install --require-hashes --requirement "$lock" || stop \
        'the packages could not be installed (see above). Is there a network, and room on the disk? Then try again.'
    pip install --no-deps --no-build-isolation --editable "$root" || stop 'Hashiya itself could not be installed (see above).'
    fingerprint "$lock" >"$stamp"
    rm -f "$marker"
}

pip() {
    PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_ROOT_USER_ACTION=ignore \
        "$venv/bin/python" -m pip --quiet "$@" >&2
}
