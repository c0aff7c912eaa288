"""The quick way to read files of words: the same answers as the library's, and refusals by the library."""

import tomllib
from pathlib import Path

import pytest

from extract.engines.rules import word_files
from extract.engines.rules.lexicon import DATA


@pytest.mark.parametrize("path", sorted(DATA.glob("*.toml")), ids=lambda path: path.name)
def test_each_shipped_file_is_plain_and_read_as_the_library_reads_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert word_files._plain(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        'a = "x\\ty"\n',
        "a = 'plain'\n",
        'a.b = "x"\n',
        "a = [1, 2]\n",
        'a = ["x", ["y"]]\n',
        'a = ["x", # a note\n "y"]\n',
        'a = "x" # a note\n',
        '[a.b]\nc = "x"\n',
        'a = "x"',
        "a = []\nb = [ ]\n",
    ],
)
def test_what_is_not_plain_is_read_all_the_same(text: str) -> None:
    assert word_files.loads(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        'a = "x"\na = "y"\n',
        '[a]\n[b]\n[a]\nc = "x"\n',
        'a = ["x" "y"]\n',
        'a = ["x",, "y"]\n',
        'a = [, "y"]\n',
        'a = ["x]\n',
        'a = "x\n',
        "a\n",
    ],
)
def test_what_is_no_toml_is_refused(text: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError):
        word_files.loads(text)
