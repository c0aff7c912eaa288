"""Puts prompts/ and evals/ inside the package of a built wheel, and compiles the rule engine where that is asked for.

EXTRACT_COMPILE=1 in the environment makes a wheel for this machine's Python whose rule engine is machine code beside
its own sources. Without it the wheel is pure Python. An editable install is never compiled: edited sources would lie
beside machine code of older ones, which Python prefers.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

FOLDERS = ("extract/engines/rules", "extract/text")
DATA = ("prompts", "evals")
LEFT_OUT = frozenset({"__pycache__", "whole"})
"""Files of the sources, and the articles that only those need who write rules."""
PLAIN = frozenset({"__init__.py", "explain.py", "patterns.py", "triggers.py"})
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
        for path in sorted(x for name in DATA for x in (Path(self.root) / name).iterdir()):
            if path.name not in LEFT_OUT:
                kept = path.relative_to(self.root)
                build_data["force_include"][str(kept)] = f"extract/_{kept.as_posix()}"
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
    from setuptools.command.build_ext import build_ext
    from setuptools.errors import BaseError

    class SideBySide(build_ext):  # type: ignore[misc]
        """Compiles as many files at once as there are processors."""

        def build_extensions(self) -> None:
            if self.compiler.compiler_type == "unix":
                for module in self.extensions:
                    # Calls from one file into another need no detour if nobody outside can take their place.
                    module.extra_compile_args.append("-fvisibility=hidden")
                self.compiler.compile = partial(_at_once, self.compiler)
            super().build_extensions()

    shutil.copytree(root / "extract", work / "extract", ignore=shutil.ignore_patterns("__pycache__", "*.so"))
    (work / "mypy.ini").write_text("[mypy]\nignore_missing_imports = True\nfollow_imports = silent\n")
    sources = {
        path: path.read_text(encoding="utf-8")
        for folder in FOLDERS
        for path in sorted((work / folder).rglob("*.py"))
        if path.name not in PLAIN
    }
    trees = [ast.parse(source) for source in sources.values()]
    classes = [node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)]
    bases = {ast.unparse(base) for node in classes for base in node.bases}
    for path, source in sources.items():
        path.write_text(loadable(written_out(source, bases)), encoding="utf-8")
    paths = [str(path.relative_to(work)) for path in sources]
    before = Path.cwd()
    os.chdir(work)
    try:
        from mypyc.build import mypycify

        modules = mypycify(
            ["--config-file=mypy.ini", *paths],
            opt_level="1",  # the gain is in what mypyc knows: 2 takes twice as long for one part in a hundred
            debug_level="0",
            multi_file=True,
            group_name="conflict_claims",
        )
        dist = Distribution(
            {"name": "conflict-claims", "ext_modules": modules, "cmdclass": {"build_ext": SideBySide}}
        )
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


def _at_once(compiler: Any, sources: list[str], **options: Any) -> list[str]:
    """Does what `compile` of a setuptools compiler does, several files at a time."""
    output, macros, include = (options.get(x) for x in ("output_dir", "macros", "include_dirs"))
    _, objects, after, before, build = compiler._setup_compile(
        output, macros, include, sources, options.get("depends"), options.get("extra_postargs")
    )
    first = compiler._get_cc_args(before, options.get("debug", 0), options.get("extra_preargs"))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda x: compiler._compile(x, *build[x], first, after, before), build))
    return list(objects)


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


_REPLACE = re.compile(r"^from dataclasses import (?:(.*), )?replace$", re.M)
_EMPTY = {"list": "[]", "dict": "{}", "set": "set()"}
_OWN = ("__init__", "__post_init__", "__eq__", "__hash__")


def written_out(source: str, bases: Collection[str] = ()) -> str:
    """Writes out the methods that `@dataclass` makes; line numbers and meaning stay, but not `repr` and what is frozen.

    They are made while a program runs and so are no machine code: to make an object of such a class takes several times
    as long. A class keeps its decorator where it stands on another one, or another one on it.
    """
    lines = [*source.split("\n"), ""]
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef) and node.name not in bases and _plain_record(node, lines):
            _write_out(node, lines)
    # `replace` asks for the fields by a name that type checkers know to be a dataclass's alone.
    return _REPLACE.sub(_any_replace, "\n".join(lines).rstrip("\n") + "\n")


def _any_replace(match: re.Match[str]) -> str:
    rest = f"from dataclasses import {match[1]}; " if match[1] else ""
    return f"{rest}import dataclasses as _made, typing as _t; replace: _t.Any = _made.replace"


def _plain_record(node: ast.ClassDef, lines: list[str]) -> bool:
    """Whether a class is a dataclass of its own, written as all are here: two free lines below it."""
    decorators = [ast.unparse(x) for x in node.decorator_list]
    if len(decorators) != 1 or not decorators[0].startswith("dataclass") or node.bases:
        return False
    methods = {x.name for x in node.body if isinstance(x, ast.FunctionDef)}
    values = [x.value for x in node.body if isinstance(x, ast.AnnAssign) and isinstance(x.value, ast.Call)]
    made = [x for x in values if ast.unparse(x.func) == "field"]
    below = lines[node.end_lineno or 0 :][:2]
    return (
        ast.get_docstring(node) is not None
        and node.decorator_list[0].lineno == node.lineno - 1
        and not any(below)
        and methods.isdisjoint(_OWN)
        and all(_keywords(x).get("default_factory") in _EMPTY for x in made)
    )


def _keywords(call: ast.expr | None) -> dict[str | None, str]:
    return {x.arg: ast.unparse(x.value) for x in call.keywords} if isinstance(call, ast.Call) else {}


def _write_out(node: ast.ClassDef, lines: list[str]) -> None:
    parameters, sets, names, told = ["self"], [], [], []
    for x in node.body:
        if not isinstance(x, ast.AnnAssign):
            continue
        name, kind, value = ast.unparse(x.target), ast.unparse(x.annotation), x.value
        made = _keywords(value) if value is not None and ast.unparse(value).startswith("field(") else {}
        names.append(name)
        told += [name] if made.get("compare") != "False" else []
        if made:
            parameters.append(f"{name}: {kind} | None = None")
            sets.append(f"self.{name} = {name} if {name} is not None else {_EMPTY[made['default_factory']]}")
        else:
            parameters.append(f"{name}: {kind}" + (f" = {ast.unparse(value)}" if value is not None else ""))
            sets.append(f"self.{name} = {name}")
        if value is not None:
            first, last = x.annotation.end_lineno or 0, value.end_lineno or 0
            head = lines[first - 1].encode()[: x.annotation.end_col_offset]
            lines[first - 1 : last] = [head.decode(), *[""] * (last - first)]
    known = (
        f"{{x: __import__('types').SimpleNamespace(name=x, init=True, _field_type=None) for x in {names}}}"
    )
    same = " and ".join(f"self.{x} == other.{x}" for x in told)
    hashed = any(x in ast.unparse(node.decorator_list[0]) for x in ("unsafe_hash", "frozen"))
    doc, end = node.body[0], node.end_lineno or 0
    first = node.lineno - 1
    lines[first - 1] = f"class {node.name}:"
    lines[first] = f"    def __init__({', '.join(parameters)}) -> None: {'; '.join(sets)}"
    lines[doc.lineno - 1 : doc.end_lineno] = [""] * ((doc.end_lineno or 0) - doc.lineno + 1)
    if hashed:
        mine = ", ".join(f"self.{x}" for x in told)
        lines[doc.lineno - 1] = f"    def __hash__(self) -> int: return hash(({mine},))"
    lines[end] = (
        f"    def __eq__(self, other: object) -> bool: "
        f"return self is other or (isinstance(other, {node.name}) and {same})"
    )
    lines[end + 1] = f"setattr({node.name}, '__dataclass_fields__', {known})"
