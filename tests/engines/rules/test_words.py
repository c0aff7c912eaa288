"""The lists of words in the data files, and how rules ask for them."""

import re
from collections import Counter
from pathlib import Path

import pytest

from extract.engines.rules.vocabulary import words
from extract.engines.rules.vocabulary.lexicon import DATA
from extract.errors import ConfigError

_RULES = DATA.parent
_NAMES = [name for file in words.FILES for name in words.read(DATA / file)]


def test_each_list_stands_in_one_file_only() -> None:
    assert [name for name, times in Counter(_NAMES).items() if times > 1] == []


def test_some_rule_asks_for_each_list() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in _RULES.rglob("*.py"))
    asked = set(re.findall(r"""(?:listed|phrases|alternation|_LISTS)[(\[]f?["']([\w{}]+)["']""", code))
    ends = tuple(name.partition("}")[2] for name in asked if "{" in name)
    assert [name for name in _NAMES if name not in asked and not name.endswith(ends)] == []


def test_a_plus_sign_joins_the_words_of_one_entry() -> None:
    assert {"carry off", "hold"} <= words.phrases("carrying_off")


def test_a_pattern_takes_the_longer_of_two_entries() -> None:
    choice = words.alternation("honours")
    found = re.match(choice, "sheikh")
    assert found is not None
    assert found[0] == "sheikh"


def test_a_file_that_is_no_list_of_words_is_named(tmp_path: Path) -> None:
    path = tmp_path / "odd.toml"
    path.write_text("herds = 3", encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(str(path))):
        words.read(path)
