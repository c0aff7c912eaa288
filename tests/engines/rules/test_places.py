"""Places: the most specific one named, what encloses it, and its country."""

from typing import Any

import pytest

from extract.engines.rules.actors.actors import build_actors
from extract.engines.rules.mentions.mentions import find_mentions
from extract.engines.rules.places.places import place_context, resolve_place
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import record


def place(text: str, title: str = "") -> dict[str, Any] | None:
    lexicon = Lexicon.load()
    mentions = find_mentions(text, lexicon, title=title)
    actors = build_actors(text, mentions, lexicon, title=title)
    return resolve_place(mentions, place_context(text, mentions, lexicon, actors.context), focus=0)


@pytest.mark.parametrize(
    ("text", "name", "within", "country"),
    [
        (
            "An attack on the village of Zzaranda in the Mopti region of Mali.",
            "Zzaranda",
            ["Mopti region"],
            "ML",
        ),
        ("A bomb went off in Qaryat, Idlib Governorate, Syria.", "Qaryat", ["Idlib Governorate"], "SY"),
        (
            "Troops met rebels in Sitio Tuburan, Barangay Lower Kulay in Maimbung town, Sulu.",
            "Sitio Tuburan",
            ["Lower Kulay", "Maimbung", "Sulu"],
            "PH",
        ),
        ("Soldiers were shot 80 miles southeast of the capital, Lima, in Huanta.", "Huanta", [], "PE"),
        ("A bomb went off in Sadr City on Monday.", "Sadr City", [], "IQ"),
        ("A bomb went off in Baqubah City on Monday.", "Baqubah", [], "IQ"),
        ("A convoy was hit in Lower Juba region in Somalia.", "Lower Juba region", [], "SO"),
        ("Gunmen blew up a pipeline in Nigeria's Niger Delta.", "Niger Delta", [], "NG"),
        ("Rebels hold Nuevo Kidal, Mali, a soldier said.", "Nuevo Kidal", [], "ML"),
        ("Jets struck Khuza'a town in the Gaza Strip.", "Khuza'a", ["Gaza Strip"], "PS"),
        ("The two bands met at Mt. Tarkan in Maguindanao.", "Mt. Tarkan", ["Maguindanao"], "PH"),
        ("Three men died in Balochistan's Zhob district.", "Zhob district", ["Balochistan"], "PK"),
        ("Shells fell in the general area of Kulonge in Mali.", "Kulonge", [], "ML"),
        (
            "Beirut: The Syrian army, Syrian rebels and Syrian police fought in Idlib Governorate, Syria.",
            "Idlib Governorate",
            [],
            "SY",
        ),
        ("A convoy was hit on the Lashkari-Zaranj highway in Afghanistan.", None, [], "AF"),
        ("Gunmen attacked the Blue Star Hotel in Mogadishu.", "Blue Star Hotel", ["Mogadishu"], "SO"),
        ("Clashes in northern Mali.", None, ["northern Mali"], "ML"),
        ("Troops were attacked in Chad.", None, [], "TD"),
        ("Clashes near the border with Algeria in Mali.", None, [], "ML"),
        ("Fighting in Zzaranda, 52 km from Gao, in Mali.", "Zzaranda", [], "ML"),
        ("A convoy travelling from Gao to Kidal in Mali was ambushed.", None, [], "ML"),
        ("Boko Haram attacked Zzaranda town in Borno State.", "Zzaranda", ["Borno State"], "NG"),
        (
            "Raiders entered Zzaranda village in Kaura local government area of Kaduna State.",
            "Zzaranda",
            ["Kaura", "Kaduna State"],
            "NG",
        ),
    ],
)
def test_the_most_specific_named_place_wins(
    text: str, name: str | None, within: list[str], country: str
) -> None:
    assert place(text) == {"name": name, "within": within, "country": country}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Fighting in Zzaranda left two Nigerien soldiers dead.", "NE"),
        ("FMLN guerrillas attacked Zzaranda.", "SV"),
        ("The Taliban attacked a post in Helmand.", "AF"),
    ],
)
def test_the_country_is_found_where_the_text_does_not_name_it(text: str, country: str) -> None:
    found = place(text)
    assert found is not None
    assert found["country"] == country


def test_nothing_said_gives_no_place() -> None:
    assert place("Nothing was said.") is None


@pytest.mark.parametrize("village", ["Naka", "Nagi"])
def test_a_hamlet_abroad_is_not_meant_where_the_text_names_a_state_of_another_land(village: str) -> None:
    made = record(
        f"Raiders stormed {village} in Benue State on Monday and burnt the market. Soldiers shot four raiders."
    )
    assert [(e.place.name, e.place.country) for e in made.engagements if e.place] == [(village, "NG")]
    assert {a.country for a in made.actors if a.country} == {"NG"}
