"""A prompt is loaded whole, checked, hashed, and filled without a template language."""

from __future__ import annotations

import datetime as dt
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import prompting, resources
from extract.errors import ConfigError
from extract.prompting.prompt import calendar, fill
from extract.records import Document


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the shipped prompts that may be broken."""
    return Path(shutil.copytree(resources.bundled("prompts"), tmp_path / "prompts"))


def test_every_version_that_ever_shipped_still_loads() -> None:
    for folder in resources.bundled("prompts").iterdir():
        if folder.is_dir():
            for version in prompting.versions(folder.name):
                assert prompting.load(f"{folder.name}/{version}").label == f"{folder.name}/{version}"


def test_the_newest_version_is_the_default(copy: Path) -> None:
    shutil.copytree(copy / "engagements" / "v1", copy / "engagements" / "v10")
    shutil.copytree(copy / "engagements" / "v1", copy / "engagements" / "v2")
    assert prompting.versions("engagements", copy) == ["v1", "v2", "v10"]
    assert prompting.load("engagements", copy).version == "v10"
    assert prompting.load("engagements/v1", copy).version == "v1"


@pytest.mark.parametrize("name", prompting.prompt.FILES)
def test_any_change_of_any_file_changes_the_hash(name: str, copy: Path) -> None:
    before = prompting.load("engagements/v1", copy).hash
    shutil.copytree(copy / "engagements" / "v1", copy / "engagements" / "v2")
    path = next((copy / "engagements" / "v2").glob(f"{name}.*"))
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert prompting.load("engagements/v2", copy).hash != before


@pytest.mark.parametrize("wanted", ["nothing", "engagements/v99", "engagements/latest", "../v1"])
def test_a_prompt_that_does_not_exist_is_named(wanted: str) -> None:
    with pytest.raises(ConfigError, match="prompt"):
        prompting.load(wanted)


BROKEN: dict[str, Callable[[list[Any]], Any]] = {
    "quote": lambda rows: rows[0]["answer"]["claims"][0].update(quotes=["nowhere in the text"]),
    "mention": lambda rows: rows[0]["answer"]["actors"][0].update(mentions=["Nobody"]),
    "figure": lambda rows: rows[0]["answer"]["claims"][1].update(figure="32", low=32, high=32),
    "id": lambda rows: rows[0]["answer"]["claims"][0].update(engagement="e9"),
    "field": lambda rows: rows[0]["answer"]["claims"][0].pop("kind"),
    "document": lambda rows: rows[0].pop("document"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_worked_example_that_does_not_hold_is_refused(name: str, copy: Path) -> None:
    path = copy / "engagements" / "v1" / "examples.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    BROKEN[name](rows)
    path.write_text(json.dumps(rows), encoding="utf-8")
    with pytest.raises(ConfigError, match="example"):
        prompting.load("engagements/v1", copy)


def test_worked_examples_follow_the_rules_that_are_checked_in_answers() -> None:
    from extract.engines.llm.audit import open_figures
    from extract.engines.llm.check import faults_of
    from extract.engines.llm.spans import Spans

    for example in prompting.load("engagements/v1").examples:
        spans = Spans(example.document.text)
        assert faults_of(example.document, example.answer, frozenset(), spans) == []
        # Figures that are open in an example are those that the rules leave out.
        told = {figure.text for figure in open_figures(example.answer, spans)}
        assert told <= {"more than 6,000", "over 200", "some 150", "2,300", "40", "two", "9,000"}


def test_the_article_goes_in_as_it_is() -> None:
    prompt = prompting.load("engagements/v1")
    text = "{title} {{ 7*7 }} {% raw %} {schema}\n\n  indented “quotes”\u00a0 <<<ARTICLE"
    asked = prompt.messages(Document(id="x", title="{text}", text=text))[-1]["content"]
    assert asked.count(text) == 1
    assert "Headline: {text}" in asked


def test_the_calendar_names_each_day_of_the_week_up_to_publication() -> None:
    line = calendar(dt.date(2024, 7, 29))
    assert "Tuesday 2024-07-23" in line
    assert line.strip().endswith("Monday 2024-07-29 (publication).")
    assert "unknown" in calendar(None)


def test_the_opening_is_the_same_for_every_article_so_that_servers_can_keep_it() -> None:
    prompt = prompting.load("engagements/v1")
    one = prompt.messages(Document(id="x", text="One."))
    other = prompt.messages(Document(id="y", title="T", published=dt.date(2020, 1, 1), text="Other."))
    assert one[:-1] == other[:-1]


def test_the_schema_is_put_into_words_only_where_it_is_asked_for() -> None:
    prompt = prompting.load("engagements/v1")
    document = Document(id="x", text="One.")
    assert "additionalProperties" not in prompt.messages(document)[0]["content"]
    assert "additionalProperties" in prompt.messages(document, schema=prompting.Answer)[0]["content"]


def test_names_of_worked_examples_are_known_and_common_words_are_not() -> None:
    leaks = prompting.load("engagements/v1").leaks
    assert {"Orlan Highland Front", "OHF", "Tessik", "Kesh Ford"} <= leaks
    assert not leaks & {"civilians", "farmers", "army", "soldiers", "people", "Bandits"}


@given(st.text(), st.text())
def test_filling_is_one_pass(title: str, text: str) -> None:
    assert fill("{title}|{text}|{other}", {"title": title, "text": text}) == f"{title}|{text}|{{other}}"
