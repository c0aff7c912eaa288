"""Texts that lost their commas and kept their stops are read as if they had them; the weights can be fitted anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.engines.rules.restoration.commas import with_commas
from extract.engines.rules.restoration.fit_commas import bared, fit, main
from extract.engines.rules.restoration.marks import commas_lost
from extract.engines.rules.restoration.restoring import restored
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.engines.rules.vocabulary.weights import weights_of
from extract.errors import InputError
from extract.records import Document
from tests.engines.rules.reading import figures, said, sides

_MORE = (
    " The valley has been fought over since the spring and most of those who lived there have gone to the camps in the "
    "south or over the border where they wait for the end of a war that nobody there wanted."
)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        (
            "Ibo Sarr the mayor of Dewa was shot dead outside his house on Monday night.",
            "Ibo Sarr, the mayor of Dewa, was shot dead",
        ),
        ("On the night of 4 May armed men burned nine houses in Dewa.", "4 May, armed men"),
        ("Rebels overran the post on the hill the army admitted.", "hill, the army admitted"),
        (
            "Shells fell on Karkis the second town of the province wounding a cook two drivers and a nurse.",
            "Karkis, the second town of the province, wounding a cook, two drivers and a nurse",
        ),
        ("When the patrol reached the bridge a mine exploded.", "bridge, a mine"),
        ("Meanwhile gunmen on motorbikes killed four herders.", "Meanwhile, gunmen"),
        (
            "The army which had denied the raid on Monday confirmed it.",
            "army, which had denied the raid on Monday, c",
        ),
        (
            "In Karkis three small charges were left outside a bank.",
            "In Karkis, three small charges were left",
        ),
    ],
)
def test_asides_lists_and_what_opens_a_sentence_are_parted_again(text: str, marked: str) -> None:
    assert marked in with_commas(text + _MORE, Lexicon.load(), cased=True)[0]


@pytest.mark.parametrize(
    "text",
    [
        "Two crude bombs were thrown at a hotel in Karkis.",
        "They said nine men had died.",
        "At 0240, three small charges were left outside a bank.",
        "ISIL spokesman Rami Odeh said nothing of the raid.",
        "Mayor Ibo Sarr claimed two victories for the guards of San Juan del Oro.",
        "Gunmen killed four men and wounded a nurse.",
    ],
)
def test_no_subject_is_parted_from_its_verb_and_no_name_in_two(text: str) -> None:
    assert with_commas(text + _MORE, Lexicon.load(), cased=True)[0].startswith(text)


def test_a_text_in_capitals_gets_its_commas_too() -> None:
    text = "ON TUESDAY NIGHT REBELS BURNED THE BRIDGE. THREE SOLDIERS WERE WOUNDED THE MINISTER OF DEFENSE SAID. "
    made = restored(Document(id="t", title=None, text=text + _MORE.upper()), Lexicon.load())
    assert made is not None
    assert "Tuesday night, rebels" in made.document.text
    assert "wounded, the minister of defense said" in made.document.text


def test_the_comma_of_a_date_does_not_hide_that_the_others_are_lost() -> None:
    text = "KARKIS (May 4, 2019) - Gunmen killed two guards a nurse and a cook police said."
    assert commas_lost(text + _MORE)


def test_offsets_lead_back_to_the_text_as_it_stands() -> None:
    text = "On Monday night gunmen shot Ana Paz a nurse in Karkis." + _MORE
    made, index = with_commas(text, Lexicon.load(), cased=True)
    assert "".join(text[index[i]] for i, c in enumerate(made) if c != ",") == text
    assert index[-1] == len(text)


def test_who_was_killed_and_who_says_so_is_read_without_commas() -> None:
    text = "On Sunday morning rebels shelled Idlib killing nine soldiers in the old town a doctor said."
    assert figures(text + _MORE) == [("killed", 9, 9)]
    assert said(text + _MORE) == [("killed", 9, "a doctor")]
    assert sides(text + _MORE)[0][0] == ["rebels"]


TEXTS = [
    f"On {day}, rebels burned {number} houses. The guards killed {number} {who}, the army said. The {who} fled."
    for number, day in enumerate(("Monday", "Tuesday", "Friday", "Sunday"), start=3)
    for who in ("herders", "miners", "drivers")
]


def test_weights_fitted_on_texts_of_ones_own_part_what_these_part(tmp_path: Path) -> None:
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number:02}.txt").write_text(text, encoding="utf-8")
    out = tmp_path / "made" / "commas.tsv"
    out.parent.mkdir()
    main([str(x) for x in sorted(tmp_path.glob("*.txt"))] + ["-o", str(out)])
    table = out.read_text(encoding="utf-8")
    assert table == fit(TEXTS)
    made, _ = with_commas(bared(TEXTS[0])[0], Lexicon.load(), cased=True, weights=weights_of(table, "cased"))
    assert "herders, the army said. The herders" in made
    assert weights_of(table, "uncased")


def test_commas_are_not_fitted_on_nothing(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(InputError):
        main([str(empty), "-o", str(tmp_path / "commas.tsv")])
