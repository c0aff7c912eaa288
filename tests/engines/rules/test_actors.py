"""Actors: mentions gathered into one for each real-world entity, with country and stated ties."""

from typing import Any

import pytest

from extract.engines.rules.actors.actors import ActorIndex, build_actors
from extract.engines.rules.mentions.mentions import find_mentions
from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.records import Actor

from .reading import record


def index(text: str, title: str = "") -> ActorIndex:
    lexicon = Lexicon.load()
    return build_actors(text, find_mentions(text, lexicon, title=title), lexicon, title=title)


def by_name(text: str, title: str = "") -> dict[str, dict[str, Any]]:
    return {a["name"]: a for a in index(text, title).items()}


def test_items_are_actors_of_the_record_with_ids_in_order() -> None:
    items = index("The Malian army fought JNIM. Colonel Assa Diarra said so.").items()
    assert [a["id"] for a in items] == ["a1", "a2", "a3"]
    for item in items:
        Actor.model_validate(item)


def test_acronym_full_name_and_fighters_are_one_actor() -> None:
    actors = by_name(
        "The Moro Islamic Liberation Front (MILF) withdrew. MILF fighters left the Philippine town."
    )
    milf = actors["Moro Islamic Liberation Front"]
    assert {"MILF", "MILF fighters", "Moro Islamic Liberation Front"} <= set(milf["mentions"])


@pytest.mark.parametrize(
    ("text", "title", "name", "country"),
    [
        ("Soldiers were killed near the river, a source in Mali said.", "", "Malian army", "ML"),
        ("Soldiers were killed near the river.", "Ambush in Colombia", "Colombian army", "CO"),
        ("Troops clashed with Boko Haram.", "", "Nigerian army", "NG"),
        ("Police fired on a crowd in Kandahar.", "", "Police", "AF"),
    ],
)
def test_bare_soldiers_belong_to_the_country_spoken_of(
    text: str, title: str, name: str, country: str
) -> None:
    assert by_name(text, title)[name]["country"] == country


def test_in_a_digest_each_item_has_its_own_country() -> None:
    text = "- Gunmen kill two soldiers in Haiti.\n- Bandits kill four soldiers in Niger.\n- Two policemen die in Peru."
    countries = {(a["type"], a["country"]) for a in index(text).items()}
    assert {("state_forces", "HT"), ("state_forces", "NE"), ("state_forces", "PE")} <= countries


def test_army_police_and_government_are_three_actors() -> None:
    items = index("The Iraqi army, the Iraqi police and the Iraqi government disagreed.").items()
    assert [(a["type"], a["country"]) for a in items] == [
        ("state_forces", "IQ"),
        ("state_forces", "IQ"),
        ("government", "IQ"),
    ]


def test_all_descriptions_of_an_unnamed_perpetrator_are_one_actor() -> None:
    items = index(
        "Suspected jihadists killed ten. The village in Mali was attacked by unidentified armed men."
    ).items()
    assert len([a for a in items if a["type"] == "unidentified"]) == 1


def test_fighters_said_to_be_of_a_group_are_that_group() -> None:
    actors = by_name("Gunmen believed to be members of Abu Sayyaf took two people in the Philippines.")
    assert "Gunmen" in actors["Abu Sayyaf"]["mentions"]


def test_troops_right_after_a_rebel_groups_acronym_are_not_the_states() -> None:
    items = index("Kachin Independence Army (KIA) troops entered.").items()
    assert [a["type"] for a in items] == ["armed_group"]


@pytest.mark.parametrize(
    ("text", "who", "relation", "whom"),
    [
        ("Hamas spokesman Abu Nobody said so.", "Abu Nobody", "speaks_for", "Hamas"),
        ("Abu Nobody, a spokesman for Hamas, said so.", "Abu Nobody", "speaks_for", "Hamas"),
        ("Hezbollah leader Hassan Nobody spoke.", "Hassan Nobody", "leads", "Hezbollah"),
        ("A junta led by Colonel Assa Nobody rules Mali.", "Assa Nobody", "leads", "Malian government"),
        ("The al-Qaeda-linked JNIM attacked.", "JNIM", "affiliated_with", "al-Qaeda"),
        (
            "Boko Haram, which has pledged allegiance to the Islamic State, attacked.",
            "Boko Haram",
            "affiliated_with",
            "Islamic State",
        ),
        ("Mali’s army and its Russian allies advanced.", "Russian allies", "allied_with", "Mali’s army"),
    ],
)
def test_ties_are_read_where_the_text_states_them(text: str, who: str, relation: str, whom: str) -> None:
    items = index(text).items()
    ids = {a["id"]: a for a in items}
    ties = {(a["name"], t["relation"], ids[t["target"]]["name"]) for a in items for t in a["affiliations"]}
    assert (who, relation, whom) in ties


def test_a_country_becomes_its_forces_only_when_asked() -> None:
    lexicon = Lexicon.load()
    text = "Turkey shelled the village."
    mentions = find_mentions(text, lexicon)
    built = build_actors(text, mentions, lexicon)
    assert built.items() == []
    id_ = built.as_forces(mentions[0])
    assert id_ is not None
    assert built.type_of(id_) == "state_forces"
    assert built.items()[0]["country"] == "TR"


def test_reading_twice_gives_the_same() -> None:
    text = "Taliban fighters killed 3 policemen in Ghazni, Afghan officials said. The Taliban denied it."
    assert index(text).items() == index(text).items()


BODIES = [
    ("Gunmen ambushed a Kenyan army vehicle near Mandera on Monday.", "Kenyan army"),
    ("A roadside bomb killed three Malian army soldiers near Gao on Monday.", "Malian army"),
]


@pytest.mark.parametrize(("text", "name"), BODIES)
def test_an_armys_vehicle_or_soldiers_give_the_army_its_name(text: str, name: str) -> None:
    assert name in [a.name for a in record(text).actors]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels killed six Malian soldiers. Malian troops fled.", "Malian army"),
        ("Four sailors drowned off Peru when a mine hit a boat of the navy.", "Peruvian navy"),
        ("The Malian Armed Forces lost six Malian soldiers.", "Malian Armed Forces"),
    ],
)
def test_forces_without_a_name_are_called_by_their_country(text: str, name: str) -> None:
    assert name in by_name(text)


def test_a_person_keeps_initials_that_are_written_together() -> None:
    assert "K.R.T. Vellupillai" in by_name("Navy spokesman K.R.T. Vellupillai said two boats were sunk.")


def test_a_captured_place_with_an_arabic_article_is_no_person() -> None:
    kinds = {
        a["type"] for a in index("The army captured Al-Ghazrah. Fighting goes on at Al-Ghazrah.").items()
    }
    assert "person" not in kinds


def test_attackers_told_of_last_keep_what_refers_to_them() -> None:
    text = (
        "The Lorwa Front attacked a bus near Goma on Monday. On Tuesday gunmen stormed a bank in Bukavu. "
        "The attackers killed two clerks."
    )
    assert "attackers" in by_name(text)["gunmen"]["mentions"]


@pytest.mark.parametrize(
    "text",
    [
        "The Lorwa Front (LF), a banned rebel group, attacked Goma on Monday.",
        "The rebel group Lorwa Front attacked Goma on Monday.",
        "The Lorwa Front attacked Goma on Monday. Militants burned a shop.",
        "Lorwa Front/Militants attacked Goma on Monday.",
    ],
)
def test_what_describes_the_one_group_is_that_group(text: str) -> None:
    fighters = [a for a in index(text).items() if a["type"] in ("armed_group", "unidentified")]
    assert [a["name"].startswith("Lorwa Front") for a in fighters] == [True]


def test_vigilantes_hunters_and_herdsmen_are_not_one_militia() -> None:
    found = by_name("Vigilantes and hunters chased armed herdsmen in Zamfara, Nigeria, on Monday.")
    assert {"Vigilantes", "hunters", "armed herdsmen"} <= found.keys()


def test_an_acronym_in_brackets_tells_which_group_of_that_name_it_is() -> None:
    found = by_name("The National Liberation Army (ELN) attacked a post in Arauca. The ELN fled.")
    assert [a["type"] for a in found.values()] == ["armed_group"]


def test_each_line_of_a_numbered_list_has_gunmen_of_its_own() -> None:
    text = (
        "1. Gunmen kill two guards near Gao, Mali.\n2. Gunmen abduct a priest near Mopti, Mali.\n"
        "3. A mine hurts a child near Kidal, Mali."
    )
    assert len([a for a in index(text).items() if a["type"] == "unidentified"]) == 2


def test_a_surname_of_a_list_is_no_actor_of_the_record() -> None:
    text = "Rebels killed three soldiers in Abra on Monday: Cpl. Lumbao, Pfc. Tindugan and Pvt. Osias."
    assert [a.name for a in record(text).actors if a.type == "person"] == []


def test_bare_troops_abroad_are_those_of_the_one_country_named() -> None:
    text = (
        "A Kenyan convoy was hit near Dhobley, Somalia. The Kenyan army said four soldiers died in Somalia."
    )
    assert {a["country"] for a in index(text).items() if a["type"] == "state_forces"} == {"KE"}


def test_victims_called_civilians_once_are_civilians() -> None:
    text = "Two Afghan civilians were shot in Herat. A girl was hurt. The girl was flown to Kabul."
    assert "civilians" in by_name(text)
