"""Ships that are sunk, hijacked or seized, and aircraft of forces that are brought down, with those on board."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record


def _read(text: str) -> Record:
    return record(text, published="2015-06-09")


def _sides(found: Record) -> list[tuple[str, str | None, list[str], list[str]]]:
    names = {a.id: a.name for a in found.actors}
    return [
        (
            e.type,
            e.place.name if e.place else None,
            [names[x] for x in e.attackers],
            [names[x] for x in e.defenders],
        )
        for e in found.engagements
    ]


def _counts(found: Record) -> list[tuple[str, int | None]]:
    return [(c.kind, c.value.low) for c in found.claims if c.value is not None]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Rebels sank a boat near Gao on Monday.", ["Rebels"]),
        ("The Chadian navy sank two boats off Bol on Monday.", ["Chadian navy"]),
        ("Rebels torpedoed a frigate off Kalpit on Monday.", ["Rebels"]),
        ("Two patrol vessels were sunk off Kalpit on Monday by rebels.", ["rebels"]),
    ],
)
def test_who_sinks_a_ship_attacks_it(text: str, attackers: list[str]) -> None:
    found = _read(text)
    assert [x[2] for x in _sides(found)] == [attackers]
    assert [kind for kind, _ in _counts(found)] == ["materiel_destroyed"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        (
            "Pirates hijacked a tanker off Lagos on Monday with 24 seafarers aboard.",
            [("materiel_captured", 1), ("captured", 24)],
        ),
        (
            "Pirates seized a freighter with 22 crew members off Lagos on Monday.",
            [("materiel_captured", 1), ("captured", 22)],
        ),
        ("The bulk carrier Kano Star was hijacked by pirates off Lagos.", [("materiel_captured", 1)]),
        ("Iran seized a Greek tanker near Bandar Abbas on Monday.", [("materiel_captured", 1)]),
        (
            "Gunmen hijacked a bus with 30 passengers on board near Kano.",
            [("materiel_captured", 1), ("captured", 30)],
        ),
    ],
)
def test_a_ship_or_bus_that_is_hijacked_is_taken_with_those_on_board(
    text: str, counts: list[tuple[str, int]]
) -> None:
    found = _read(text)
    assert [x[0] for x in _sides(found)] == ["abduction"]
    assert _counts(found) == counts


@pytest.mark.parametrize(
    "text",
    [
        "The coast guard seized a vessel with two tonnes of cocaine off Limon.",
        "Police seized a boat used by smugglers near Lagos.",
        "Pirates released a Danish freighter with six crew members on board.",
        "A ferry sank off Lagos on Monday, killing nine people.",
        "The navy could sink the tanker off Lagos, the minister warned.",
    ],
)
def test_ships_seized_by_law_released_or_lost_at_sea_are_no_attack(text: str) -> None:
    assert not _sides(_read(text))


def test_the_name_of_a_ship_is_no_place() -> None:
    found = _read("Gunmen raided the oil tanker MT Kano off Bonny on Monday and kidnapped five crewmen.")
    assert [x[1] for x in _sides(found)] == ["Bonny"]


def test_a_ship_by_its_name_is_one_ship() -> None:
    found = _read("Missiles sank the cruiser Santa Lucia off Odesa on Monday.")
    assert _counts(found) == [("materiel_destroyed", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "FMLN guerrillas brought down an A-37 plane near Perquin on Monday, killing the pilot.",
        "An A-37 plane was shot down near Perquin on Monday by FMLN guerrillas and its pilot killed.",
        "FMLN guerrillas shot down a plane near Perquin on Monday; the pilot died.",
    ],
)
def test_the_pilot_of_a_warplane_is_of_the_forces(text: str) -> None:
    found = _read(text)
    assert [(x[0], x[3]) for x in _sides(found)] == [("battle", ["Salvadoran army"])]
    assert ("killed", 1) in _counts(found)


def test_the_pilot_of_a_passenger_plane_is_a_civilian() -> None:
    found = _read("Rebels shot down a passenger plane near Wau on Monday, killing the pilot.")
    assert [x[0] for x in _sides(found)] == ["attack_on_civilians"]


@pytest.mark.parametrize(
    ("text", "defenders"),
    [
        ("A government MiG-21 was shot down near Hama on Monday.", ["Syrian army"]),
        (
            "A South Korean patrol boat was attacked by a North Korean gunboat on Monday.",
            ["South Korean army"],
        ),
    ],
)
def test_the_craft_of_a_state_is_its_army_s(text: str, defenders: list[str]) -> None:
    assert [x[3] for x in _sides(_read(text))] == [defenders]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Ethiopian and Eritrean artillery shelled Shire on Monday.", ["Ethiopian army", "Eritrean army"]),
        ("Syrian or Russian jets bombed Binnish on Monday.", ["Syrian army", "Russian army"]),
    ],
)
def test_weapons_of_two_nations_are_of_both(text: str, attackers: list[str]) -> None:
    assert [x[2] for x in _sides(_read(text))] == [attackers]


def test_the_snipers_of_a_nation_are_its_army() -> None:
    (only,) = _sides(_read("Israeli snipers shot dead two boys in Jabalia on Monday."))
    assert only[2] == ["Israeli army"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The shelling left 14 dead and scores of wounded in Gaza.", [("killed", 14), ("wounded", 40)]),
        ("The bombing left dozens of dead and wounded in Aden.", [("killed_or_wounded", 24)]),
        ("Hospitals received scores of wounded after the shelling of Taiz.", [("wounded", 40)]),
    ],
)
def test_scores_of_wounded_are_wounded(text: str, counts: list[tuple[str, int]]) -> None:
    assert _counts(_read(text)) == counts


def test_who_reports_by_two_names_is_no_outlet() -> None:
    found = _read("Two people were killed in Kherson on Monday, Dmytro Hrabko reported.")
    assert [a.type for a in found.actors if a.name == "Dmytro Hrabko"] == ["person"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Rebels killed two clerks and four policemen sent to the scene near Kano.", [2, 4]),
        ("Soldiers killed six rebels armed with rifles near Kano.", [6]),
        ("Soldiers killed four rebels dressed in uniforms near Kano.", [4]),
        ("A mine killed four policemen assigned to the post near Kano.", [4]),
        ("Six killed, ten wounded in Kano raid.", [6, 10]),
    ],
)
def test_a_participle_behind_those_killed_only_tells_who_they_were(text: str, counts: list[int]) -> None:
    assert [low for _, low in _counts(_read(text))] == counts


@pytest.mark.parametrize(
    ("text", "counts", "attackers"),
    [
        ("Russia launched 40 drones at Odesa overnight; 33 were shot down.", [33], ["Russian army"]),
        ("Of the 36 missiles fired at Kyiv overnight, 31 were shot down.", [31], []),
        (
            "Gunners of the navy shot down three missiles and nine drones fired from Houthi-controlled areas of Yemen.",
            [3, 9],
            ["Houthi"],
        ),
        (
            "Air defences destroyed five drones flown by Ukraine over Kursk on Monday.",
            [5],
            ["Ukrainian army"],
        ),
    ],
)
def test_what_is_shot_down_is_lost_to_those_who_sent_it(
    text: str, counts: list[int], attackers: list[str]
) -> None:
    found = _read(text)
    lost = [c for c in found.claims if c.kind == "materiel_destroyed"]
    assert [c.value.low for c in lost if c.value is not None] == counts
    assert {c.subject.side for c in lost if c.subject is not None} == {"attacker"}
    assert [x[2] for x in _sides(found)] == [attackers]


def test_who_shoots_down_drones_attacks_nobody() -> None:
    (only,) = _sides(
        _read(
            "On Monday, Russian air defences downed seven drones near Belgorod, wounding nobody in the town."
        )
    )
    assert only[2:] == ([], ["Russian army"])


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        (
            "Shells fired from regime positions hit the market of Ariha on Monday, killing six people.",
            ["Syrian army"],
        ),
        ("Rockets launched from Hezbollah positions hit Safed on Monday.", ["Hezbollah"]),
    ],
)
def test_those_who_sit_where_shells_were_fired_fired_them(text: str, attackers: list[str]) -> None:
    assert [x[2] for x in _sides(_read(text))] == [attackers]


@pytest.mark.parametrize(
    ("text", "attackers"),
    [
        ("Jets bombed a market in Duma on Sunday, activists said, killing 32 civilians.", []),
        ("Rebels attacked a post near Tame on Monday, the army said, killing nine soldiers.", ["Rebels"]),
        ("Rebels attacked a post near Tame, the army said on Monday, killing nine soldiers.", ["Rebels"]),
    ],
)
def test_a_speaker_put_in_between_did_not_do_what_a_participle_adds(text: str, attackers: list[str]) -> None:
    assert [x[2] for x in _sides(_read(text))] == [attackers]


def test_those_who_say_so_accuse() -> None:
    found = _read(
        "Shells hit a school in Jabalia on Monday, health officials said, accusing Israel of the shelling."
    )
    assert [c.kind for c in found.claims] == ["responsibility"]


@pytest.mark.parametrize(
    "text",
    [
        "Chadian helicopters strafed retreating rebels near Mongo on Monday.",
        "Chadian troops attacked advancing rebels near Mongo on Monday.",
    ],
)
def test_what_those_who_are_struck_were_doing_is_told_before_their_noun(text: str) -> None:
    assert [x[2:] for x in _sides(_read(text))] == [(["Chadian army"], ["rebels"])]


@pytest.mark.parametrize(
    "text",
    [
        "A fighter aircraft struck a market in Duma on Monday, killing six people.",
        "Quadcopters opened fire on a market in Duma on Monday, killing six people.",
    ],
)
def test_planes_called_fighters_and_quadcopters_are_nobody(text: str) -> None:
    assert [x[:3] for x in _sides(_read(text))] == [("air_strike", "Duma", [])]


def test_a_drone_that_only_crashed_hit_nobody() -> None:
    assert not _sides(_read("A drone of the Burkinabe army crashed near Djibo on Monday."))


def test_an_uncrewed_vessel_is_a_thing() -> None:
    found = _read("U.S. forces destroyed one Houthi uncrewed surface vessel in the Red Sea on Monday.")
    assert _counts(found) == [("materiel_destroyed", 1)]
