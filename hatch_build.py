"""Puts prompts/ and evals/ inside the package of a built wheel, and compiles the rule engine where that is asked for.

EXTRACT_COMPILE=1 in the environment makes a wheel for this machine's Python whose rule engine is machine code beside
its own sources. Without it the wheel is pure Python. An editable install is never compiled: edited sources would lie
beside machine code of older ones, which Python prefers.
"""

from __future__ import annotations

import ast
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("extract/engines/rules", "extract/text")
PLAIN = frozenset({"__init__.py", "collector.py", "explain.py", "patterns.py", "triggers.py"})
"""Modules that gain nothing (they load others lazily) or that mypyc cannot take (slots by name, Pydantic models)."""
# Types are read from pydantic; pyahocorasick and all else count as Any.
NEEDS = ("mypy==2.4.1", "setuptools>=68", "pydantic>=2.8,<3")


def wanted() -> bool:
    """Whether the environment asks for machine code."""
    return os.environ.get("EXTRACT_COMPILE", "") not in ("", "0")


class DataFolders(BuildHookInterface):  # type: ignore[type-arg]
    """Copies the data folders beside the package into it; an editable install reads them in place."""

    def dependencies(self) -> list[str]:
        """What a compiled wheel needs while it is built."""
        return list(NEEDS) if wanted() and self.target_name == "wheel" else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Adds to a standard wheel what does not lie in the package; says why where it cannot compile."""
        if self.target_name != "wheel":
            return
        if version != "standard":
            if wanted():
                sys.exit("EXTRACT_COMPILE: an editable install is never compiled; install without -e.")
            return
        for name in ("prompts", "evals"):
            build_data["force_include"][name] = f"extract/_{name}"
        if wanted():
            self._made = Path(tempfile.mkdtemp(prefix="extract-compiled-"))
            build_data["pure_python"], build_data["infer_tag"] = False, True
            for path in compiled(Path(self.root), self._made):
                build_data["force_include"][str(path)] = str(path.relative_to(self._made / "lib"))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Removes what was only needed to compile."""
        made = getattr(self, "_made", None)
        if made is not None:
            shutil.rmtree(made, ignore_errors=True)


def compiled(root: Path, work: Path) -> list[Path]:
    """Compiles the modules of the rule engine with mypyc; gives the extension modules, which lie under work/lib."""
    from setuptools import Distribution
    from setuptools.errors import BaseError

    shutil.copytree(root / "extract", work / "extract", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    (work / "mypy.ini").write_text("[mypy]\nignore_missing_imports = True\nfollow_imports = silent\n")
    paths = []
    for folder in FOLDERS:
        for path in sorted((work / folder).glob("*.py")):
            if path.name not in PLAIN:
                path.write_text(loadable(path.read_text(encoding="utf-8")), encoding="utf-8")
                paths.append(str(path.relative_to(work)))
    before = Path.cwd()
    os.chdir(work)
    try:
        from mypyc.build import mypycify

        modules = mypycify(
            ["--config-file=mypy.ini", *paths],
            opt_level="1",  # the gain is in what mypyc knows, and higher ones take longer
            debug_level="0",
            multi_file=True,
            group_name="conflict_claims",
        )
        dist = Distribution({"name": "conflict-claims", "ext_modules": modules})
        command = dist.get_command_obj("build_ext")
        command.build_lib, command.build_temp = str(work / "lib"), str(work / "temp")
        command.ensure_finalized()
        command.run()
    except BaseError as e:
        sys.exit(
            "EXTRACT_COMPILE: the rule engine could not be compiled; a C compiler (gcc or clang) and Python's headers "
            f"are needed, or leave EXTRACT_COMPILE unset for the pure wheel, which does the same. ({e})"
        )
    finally:
        os.chdir(before)
    return sorted(p for p in (work / "lib").rglob("*") if p.suffix in (".so", ".pyd"))


def loadable(source: str) -> str:
    """Words two things otherwise that mypyc cannot take; line numbers and meaning stay.

    A field of a dataclass whose class is imported for type checkers alone becomes a union of that class and itself: for
    a single class mypyc stores the class in `__annotations__` when the module loads, which may be before the class is
    made, and the interpreter crashes. `x in (*some, y)` becomes `x in list((*some, y))`.
    """
    tree = ast.parse(source)
    late = {
        "object",
        *(
            name.asname or name.name
            for block in tree.body
            if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.dump(block.test)
            for entry in block.body
            if isinstance(entry, ast.ImportFrom)
            for name in entry.names
        ),
    }
    edits: list[tuple[int, int, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef) and "dataclass" in str([ast.dump(d) for d in node.decorator_list]):
            kinds = [field.annotation for field in node.body if isinstance(field, ast.AnnAssign)]
            edits += [
                (kind.lineno, kind.col_offset, f"{kind.id} | ")
                for kind in kinds
                if isinstance(kind, ast.Name) and kind.id in late
            ]
        elif isinstance(node, ast.Compare):
            for right in node.comparators:
                stars = isinstance(right, ast.Tuple | ast.List) and any(
                    isinstance(x, ast.Starred) for x in right.elts
                )
                if stars:
                    edits.append((right.lineno, right.col_offset, "list("))
                    edits.append((right.end_lineno or 0, right.end_col_offset or 0, ")"))
    lines = [line.encode() for line in source.splitlines(keepends=True)]  # columns count bytes
    for number, at, words in sorted(edits, reverse=True):
        line = lines[number - 1]
        lines[number - 1] = line[:at] + words.encode() + line[at:]
    return b"".join(lines).decode()
