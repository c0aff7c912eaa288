"""Long articles are read in parts and merged by the words that things rest on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.engines.llm import makers
from tests.engines.llm.makers import EMPTY
from tests.servers import Reply, Server, article, refused

PARAGRAPHS = [
    f"On the {n}th day of the siege, Hill Front fighters shelled the village of Dilba{n} and killed {n} farmers there, "
    "residents said, while the wind blew from the hills and nothing else was heard for hours in the valley below."
    for n in range(4, 24)
]
LONG = "DILBA, July 3. The Hill Front has besieged the valley since June.\n\n" + "\n\n".join(PARAGRAPHS)


def reads(body: dict[str, Any]) -> str:
    """A model that finds one engagement and one claim for each paragraph of what it is shown."""
    text = article(body)
    actors = [makers.actor(1, "Hill Front", "armed_group", ["Hill Front"])]
    engagements, claims = [], []
    for number, paragraph in enumerate((p for p in PARAGRAPHS if p in text), 1):
        place = paragraph.split("village of ")[1].split()[0]
        figure = place.removeprefix("Dilba")
        engagements.append(
            {
                **makers.answer()["engagements"][0],
                "id": f"e{number}",
                "quotes": [paragraph],
                "place": {"name": place, "within": [], "country": None},
                "date": None,
                "defenders": [],
            }
        )
        quote = f"killed {figure} farmers there"
        bounds = {"figure": figure, "low": int(figure), "high": int(figure), "claimant_text": "residents"}
        claims.append({**makers.claim(number, quote, "killed", **bounds), "engagement": f"e{number}"})
    return json.dumps({"actors": actors, "engagements": engagements, "claims": claims})


def test_a_long_article_is_read_in_parts_and_nothing_is_twice_or_lost(tmp_path: Path) -> None:
    with (
        Server(lambda body, n: reads(body)) as server,
        makers.engine(server.url, tmp_path, context_tokens=1000) as engine,
    ):
        text = LONG + "\n\n" + "Nothing more is known. " * 200
        draft = engine.extract(makers.document(text))
        assert server.count >= 2
        assert [a["name"] for a in draft.actors] == ["Hill Front"]
        assert sorted(e["place"]["name"] for e in draft.engagements) == sorted(
            f"Dilba{n}" for n in range(4, 24)
        )
        assert len(draft.claims) == 20
        assert all("The Hill Front has besieged" in article(b) for b in server.bodies)
        assert all("Headline: Post attacked" in b["messages"][-1]["content"] for b in server.bodies)
        assert "part 1 of" in server.bodies[0]["messages"][-1]["content"]


def test_an_answer_that_is_cut_off_gets_twice_the_room_once(tmp_path: Path) -> None:
    def script(body: dict[str, Any], number: int) -> Reply | str:
        return Reply('{"act', finish="length") if body["max_tokens"] < 12000 else reads(body)

    with Server(script) as server, makers.engine(server.url, tmp_path, answer_tokens=6000) as engine:
        draft = engine.extract(makers.document(LONG))
        assert [b["max_tokens"] for b in server.bodies] == [6000, 12000]
    with makers.engine(None, tmp_path, cache="offline", answer_tokens=6000) as engine:
        assert engine.extract(makers.document(LONG)).claims == draft.claims


@pytest.mark.parametrize("fault", ["cut off", "overflow"])
def test_an_article_that_stays_too_long_is_split_and_the_split_is_replayed(
    fault: str, tmp_path: Path
) -> None:
    def script(body: dict[str, Any], number: int) -> Reply | str:
        if len(article(body)) <= 3500:
            return reads(body)
        return Reply("{", finish="length") if fault == "cut off" else refused(400, "context_length_exceeded")

    with Server(script) as server, makers.engine(server.url, tmp_path) as engine:
        draft = engine.extract(makers.document(LONG))
        assert len(draft.claims) == 20
        assert "split" in [n.code for n in draft.provenance.warnings]
        first = server.count
    with makers.engine(None, tmp_path, cache="offline") as engine:
        again = engine.extract(makers.document(LONG))
        assert (again.actors, again.engagements, again.claims) == (
            draft.actors,
            draft.engagements,
            draft.claims,
        )
        assert again.provenance.warnings == draft.provenance.warnings
    assert first > 2


def test_a_long_article_without_any_engagement_gives_an_empty_draft(tmp_path: Path) -> None:
    with (
        Server(lambda body, n: EMPTY) as server,
        makers.engine(server.url, tmp_path, context_tokens=1000, audit=False) as engine,
    ):
        draft = engine.extract(makers.document("The weather was fine. " * 1000))
        assert (draft.actors, draft.engagements, draft.claims) == ((), (), ())
        assert server.count > 1


def test_an_article_without_text_is_not_sent(tmp_path: Path) -> None:
    with Server(lambda body, n: EMPTY) as server, makers.engine(server.url, tmp_path) as engine:
        assert engine.extract(makers.document(" \n")).claims == ()
        assert server.count == 0
