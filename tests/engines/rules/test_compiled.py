"""Promises of the compiled rule engine; those that run it want `make compiled` for just these sources."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[3]
TREE = ROOT / "build" / "compiled" / "tree"
_ANSWERS = """
import sys
from extract import resources
from extract.engines.rules import RulesEngine, compiled
from extract.engines.rules.explain import rules_hash
from extract.readers import read
from extract.records import Document

print(compiled(), rules_hash(""))
bodies = [d.text for d in read(resources.packaged("samples"))]
bodies += [b.upper() for b in bodies] + [b.replace(",", "").replace(".", "") for b in bodies] + ["\\n\\n".join(bodies)]
for body in bodies if len(sys.argv) > 1 else ():
    draft, reasons = RulesEngine().explain(Document.model_validate({"id": "x", "text": body}))
    print((*draft.actors, *draft.engagements, *draft.claims))
    print([(r.item, r.rule, r.start, r.end, r.words) for r in reasons])
"""


def _answers(folder: Path, *arguments: str) -> list[str]:
    command = [sys.executable, "-c", _ANSWERS, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.splitlines()


def _builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_machine_code_and_sources_answer_with_the_same_bytes() -> None:
    if not TREE.is_dir():
        pytest.skip("no compiled engine here (make compiled)")
    built, pure = _answers(TREE)[0].split(), _answers(ROOT)[0].split()
    assert (built[0], pure[0]) == ("True", "False")
    if built[1] != pure[1]:
        pytest.skip("the compiled engine is of other sources (make compiled)")
    assert _answers(TREE, "all")[1:] == _answers(ROOT, "all")[1:]


def test_no_machine_code_lies_beside_the_sources() -> None:
    assert not [p for p in (ROOT / "extract").rglob("*") if p.suffix in (".so", ".pyd")]


def test_what_the_compiler_cannot_take_is_worded_otherwise_and_means_the_same() -> None:
    source = (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from m import Late\n\n"
        "@dataclass\nclass A:\n    é: int\n    x: Late\n    y: list[Late]\n\n"
        "more = ('é',)\nfound = 'é' in (*more, 'b'), 'é' in ('b', 'c')\n"
    )
    worded = _builder().loadable(source)
    assert "    x: Late | Late\n" in worded
    assert "    y: list[Late]\n" in worded
    assert "'é' in list((*more, 'b')), 'é' in ('b', 'c')" in worded
    assert worded.count("\n") == source.count("\n")


_RECORDS = '''from __future__ import annotations
from dataclasses import dataclass, field, replace


@dataclass(slots=True, unsafe_hash=True)
class Post:
    """A post on a road.

    It has guards.
    """

    name: str
    guards: int = 3
    """How many."""
    tags: list[str] = field(default_factory=list, compare=False)

    def manned(self) -> bool:
        return self.guards > 0


def moved(post: Post) -> Post:
    return replace(post, name="Orsa", guards=0)


@dataclass(slots=True)
class Based(Post):
    """One class that stands on another keeps its decorator, as does the other."""

    at: int = 0
'''


def test_classes_written_out_behave_as_the_decorator_made_them() -> None:
    alone = _RECORDS[: _RECORDS.index("\n\n@dataclass(slots=True)\nclass Based")]
    written = _builder().written_out(alone)
    assert "@dataclass" not in written
    assert "def __init__(self, name: str, guards: int = 3, tags: list[str] | None = None)" in written
    assert [k for k, x in enumerate(written.split("\n")) if "def moved" in x or "def manned" in x] == [
        k for k, x in enumerate(alone.split("\n")) if "def moved" in x or "def manned" in x
    ]
    told = []
    for source in (alone, written):
        names: dict[str, Any] = {"__name__": __name__}
        exec(source, names)
        make = names["Post"]
        post, twin, other = make("Lom", tags=["a"]), make("Lom", 3), make(name="Lom", guards=4)
        moved = names["moved"](post)
        told.append(
            (
                (
                    post == twin,
                    post == other,
                    post == "Lom",
                    hash(post) == hash(twin),
                    len({post, twin, other}),
                ),
                (post.guards, post.tags, twin.tags, twin.tags is other.tags, post.manned()),
                (moved.name, moved.guards, moved.tags is post.tags, moved.manned()),
            )
        )
    assert told[0] == told[1]


def test_a_class_that_another_stands_on_is_not_written_out() -> None:
    written = _builder().written_out(_RECORDS, {"Post"})
    assert written.count("@dataclass") == 2


def test_an_editable_install_is_never_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    module = _builder()
    monkeypatch.setenv("EXTRACT_COMPILE", "1")
    hook = object.__new__(module.DataFolders)
    monkeypatch.setattr(module.DataFolders, "target_name", "wheel")
    with pytest.raises(SystemExit, match="editable install is never compiled"):
        hook.initialize("editable", {"force_include": {}})
