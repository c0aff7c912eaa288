"""Builds the wheel, installs it in a clean environment and uses it from another folder: python tests/wheel_check.py."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def _run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run([str(c) for c in command], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def _top_level(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {name.split("/")[0] for name in archive.namelist()} - {
            name.split("/")[0] for name in archive.namelist() if ".dist-info/" in name
        }


def main() -> None:
    """Ends with a message and code 1 at the first thing that does not hold."""
    with tempfile.TemporaryDirectory() as folder:
        there = Path(folder)
        _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", there / "dist", ROOT, cwd=there)
        (wheel,) = (there / "dist").glob("*.whl")
        if _top_level(wheel) != {"extract"}:
            sys.exit(f"the wheel owns more than one top-level name: {sorted(_top_level(wheel))}")
        venv.create(there / "env", with_pip=True)
        python = there / "env" / "bin" / "python"
        _run(
            *(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
            *("-c", ROOT / "constraints.txt", f"{wheel}[all]"),
            cwd=there,
        )
        # A folder of the user's own with our names must shadow nothing.
        for name in ("prompts", "evals", "tests"):
            (there / "work" / name).mkdir(parents=True)
            (there / "work" / name / "__init__.py").write_text("raise RuntimeError('shadowed')\n")
        work = there / "work"
        extract = there / "env" / "bin" / "extract"
        shown = _run(extract, "demo", "--no-color", cwd=work)
        if "What to type next" not in shown:
            sys.exit(f"the demo did not end as it should:\n{shown[-2000:]}")
        _run(extract, "eval", "--engine", "rules", "--split", "dev", cwd=work)
        _run(extract, "schema", cwd=work)
        _run(python, "-c", "import extract; print(len(extract.run('Three soldiers were killed.')))", cwd=work)
    print("the wheel holds: built, installed clean, used from another folder")


if __name__ == "__main__":
    main()
