"""python -m benchmarks: runs each benchmark in a process of its own."""

import subprocess
import sys
from pathlib import Path


def main() -> None:
    """Runs all, or those named on the command line."""
    wanted = sys.argv[1:]
    for path in sorted(Path(__file__).parent.glob("[a-z]*.py")):
        if wanted and path.stem not in wanted:
            continue
        print(f"== {path.stem}", flush=True)
        subprocess.run([sys.executable, "-m", f"benchmarks.{path.stem}"], check=False)


if __name__ == "__main__":
    main()
