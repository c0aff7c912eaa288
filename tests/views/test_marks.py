"""Promises of the segments into which a marked text is cut, and of the neutralised text they stand in."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from extract.records import Actor, Claim, Document, Engagement, Evidence, Record
from extract.views import marks, safe
from extract.views.page import payload
from tests import makers
from tests.views import records

TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80)


@st.composite
def marked(draw: st.DrawFn) -> Record:
    """Draws a record whose evidence lies anywhere in any text."""
    text = draw(TEXTS)

    def evidence() -> tuple[Evidence, ...]:
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        return (Evidence(quote=text[start:end], start=start, end=end),)

    engagement = Engagement(id="e1", type="battle", focus="main", initiator_known=False, evidence=evidence())
    claims = []
    for n in range(draw(st.integers(0, 4))):
        quotes = evidence()
        words = quotes[0].quote[: draw(st.integers(1, 6))]
        claims.append(
            Claim.model_validate(
                {
                    "id": f"c{n}",
                    "engagement": "e1",
                    "claimant": {},
                    "kind": "killed",
                    "subject": {},
                    "value": {"low": 3, "high": None, "approximate": False, "text": words},
                    "evidence": quotes,
                }
            )
        )
    name = draw(TEXTS)
    actor = Actor(id="a1", name=name, type="media", mentions=(text[:3], name), core=False)
    return Record(
        document=Document(id="d", text=text),
        actors=(actor,),
        engagements=(engagement,),
        claims=tuple(claims),
    )


@given(marked())
def test_segments_are_the_whole_text_in_order(record: Record) -> None:
    found = marks.segments(record)
    text = record.document.text
    assert "".join(text[s.start : s.end] for s in found) == text
    assert all(s.start < s.end for s in found)


@given(marked())
def test_the_segments_of_a_claim_are_its_quote_and_no_more(record: Record) -> None:
    found = marks.segments(record)
    for claim in record.claims:
        own = [s for s in found if claim.id in s.claims]
        assert (own[0].start, own[-1].end) == (claim.evidence[0].start, claim.evidence[0].end)
        assert all(a.end == b.start for a, b in pairwise(own))
        figure = "".join(record.document.text[s.start : s.end] for s in found if claim.id in s.figures)
        assert claim.value is not None
        assert figure == claim.value.text


@given(marked())
def test_a_browser_finds_each_mark_by_its_utf16_offsets(record: Record) -> None:
    shown = payload.document(record)
    units = shown["text"].encode("utf-16-le")
    for claim, drawn in zip(record.claims, shown["claims"], strict=True):
        start, end = drawn["evidence"][0][:2]
        assert units[2 * start : 2 * end].decode("utf-16-le") == safe.visible(claim.evidence[0].quote)


@given(TEXTS)
def test_neutralised_text_is_as_long_and_keeps_all_that_is_harmless(text: str) -> None:
    shown = safe.visible(text)
    assert len(shown) == len(text)
    assert not set(shown) & {"\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u2028"}
    harmless = "".join(c for c in text if c.isalnum() or c in " \n\t.,")
    assert "".join(c for c in shown if c.isalnum() or c in " \n\t.,") == harmless


def test_a_figure_is_not_found_inside_another() -> None:
    record = makers.record("17 were hurt and 7 died, At least seven. It said 20 and two.")
    claim = record.claims[0].model_copy(
        update={"value": record.claims[0].value.model_copy(update={"text": "7"})}  # type: ignore[union-attr]
    )
    assert marks.figure_span(claim, claim.evidence[0]) == (17, 18)


def test_of_nested_names_the_longest_is_marked_and_no_name_inside_a_word() -> None:
    base = makers.record("The Hill Front army met the armyworm: At least seven. 20 and two.").model_dump()
    base["actors"][0]["mentions"] = ["army"]
    base["actors"][1]["mentions"] = ["Hill Front", "Hill Front army"]
    record = Record.model_validate(base)
    assert list(marks.mentions(record)) == [(4, 19, "a2")]


def test_only_plain_web_addresses_are_links() -> None:
    for url in ("https://example.org/a?b=c#d", "http://example.org"):
        assert safe.web_link(url) == url
    assert not any(map(safe.web_link, [*records.LINKS, "", "example.org", None]))
