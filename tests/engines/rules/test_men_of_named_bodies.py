"""Whose men bare soldiers and guards are where a text names one body of a state."""

from __future__ import annotations

import pytest

from .reading import record


def losers(text: str) -> list[tuple[str, int | None, str | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low, name.get(c.subject.actor or "")) for c in found.claims if c.value is not None
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Gunmen stormed two posts of the Frontier Corps near Turbat on Monday. Four soldiers died, the FC said.",
            "Frontier Corps",
        ),
        (
            "Al-Shabaab fighters attacked a camp of the Puntland Maritime Police Force near Qandala on Monday. The "
            "group said it killed four soldiers.",
            "Puntland Maritime Police Force",
        ),
        (
            "Rebels ambushed a convoy of the Rapid Intervention Battalion near Bamenda on Monday. Four troopers died.",
            "Rapid Intervention Battalion",
        ),
    ],
)
def test_bare_soldiers_are_of_the_one_body_that_a_text_without_an_army_names(text: str, body: str) -> None:
    assert losers(text) == [("killed", 4, body)]


def test_the_army_that_a_text_tells_of_keeps_its_soldiers() -> None:
    text = (
        "Raiders shot at a checkpoint of the Frontier Corps near Turbat on Monday and hurt nobody. Hours later a mine "
        "hit an army lorry near Hoshab, and four soldiers were killed."
    )
    assert ("killed", 4, "Pakistani army") in losers(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Militants threw grenades at a camp of the Border Security Force in Bandipora on Monday. Three border "
            "guards died, and the army sealed off the town.",
            "Border Security Force",
        ),
        (
            "A car blew up outside a barracks of the Guardia Civil near Vitoria on Monday, killing three civil guards.",
            "Guardia Civil",
        ),
        (
            "Taliban fighters overran a fort in Maruf on Monday and killed three commandos. The ministry said only "
            "that its Afghan commandos had left.",
            "Afghan commandos",
        ),
    ],
)
def test_guards_called_by_a_word_of_a_bodys_name_are_its_men(text: str, body: str) -> None:
    assert [x for x in losers(text) if x[0] == "killed"] == [("killed", 3, body)]


def test_policemen_are_no_men_of_the_armed_police_force_beside_them() -> None:
    text = (
        "Maoists shot dead three policemen in Bardiya on Monday. On Tuesday they attacked a post of the Armed Police "
        "Force in Nepalgunj and wounded two soldiers."
    )
    found = losers(text)
    assert ("wounded", 2, "Armed Police Force") in found
    assert ("killed", 3, "Armed Police Force") not in found


def test_the_press_office_of_the_forces_fields_no_soldiers() -> None:
    text = (
        "Four soldiers were killed when gunmen fired on a patrol near Tank on Monday, according to the "
        "Inter-Services Public Relations."
    )
    assert losers(text)[0][2] != "Inter-Services Public Relations"


def test_the_military_of_a_body_is_no_army_beside_it() -> None:
    text = (
        "A lorry bomb killed one soldier at a gate of the Peshmerga military near Sinjar on Monday. The Peshmerga "
        "shot at a second one."
    )
    assert losers(text) == [("killed", 1, "Peshmerga")]
