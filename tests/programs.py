"""Small programs of their own, for what can be looked at once in a process only."""

import subprocess
import sys


def printed(program: str) -> str:
    """What a program prints; it must say nothing else."""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout
