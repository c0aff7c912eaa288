"""Hand labels: checked with the place of each fault, and carried to and from other forms without loss."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals import gold as golds
from evals.gold import GoldSet
from evals.labels import labelstudio, marked
from evals.labels.agreement import agree, kappa
from evals.labels.check import check
from extract.errors import InputError
from extract.records import Record

from .makers import actor, claim, fight, record

TEXT = "The army said seven soldiers were killed in Dilba. Seven more fled. The Hill Front said seven soldiers fell."


def label(**changes: Any) -> dict[str, Any]:
    """A label as a person writes it: quotes without offsets."""
    base: dict[str, Any] = {
        "document": {"id": "dilba", "text": TEXT},
        "actors": [
            {
                "id": "a1",
                "name": "Hill Front",
                "type": "armed_group",
                "mentions": ["Hill Front"],
                "core": True,
            },
            {"id": "a2", "name": "army", "type": "state_forces", "mentions": ["army"], "core": True},
        ],
        "engagements": [
            {
                "id": "e1",
                "type": "battle",
                "focus": "main",
                "date": None,
                "place": {"name": "Dilba"},
                "attackers": ["a1"],
                "defenders": ["a2"],
                "initiator_known": True,
                "evidence": [{"quote": "The army said seven soldiers were killed in Dilba."}],
            }
        ],
        "claims": [
            {
                "id": "c1",
                "engagement": "e1",
                "claimant": {"actor": "a2", "text": "The army"},
                "kind": "killed",
                "subject": {"actor": "a2", "side": "defender", "text": "soldiers"},
                "value": {"low": 7, "high": 7, "approximate": False, "text": "seven"},
                "evidence": [{"quote": "seven soldiers were killed"}],
            }
        ],
    }
    return {**base, **changes}


def claims(**fields: Any) -> list[dict[str, Any]]:
    return [{**label()["claims"][0], **fields}]


def test_quotes_get_their_offsets() -> None:
    checked = check(label())
    assert not checked.faults
    assert checked.record is not None
    assert checked.record.claims[0].evidence[0].start == TEXT.index("seven soldiers were")


def test_a_check_does_not_change_what_it_is_given() -> None:
    data = label()
    check(data)
    assert data == label()


@pytest.mark.parametrize(
    ("changes", "where", "said"),
    [
        (
            {"claims": claims(evidence=[{"quote": "seven soldiers were hurt"}])},
            "claims.0.evidence.0",
            "goes on 'killed",
        ),
        (
            {"claims": claims(evidence=[{"quote": "seven soldiers"}])},
            "claims.0.evidence.0",
            "2 times (at 14, 88)",
        ),
        ({"claims": claims(evidence=[{}])}, "claims.0.evidence.0", "no quote"),
        ({"claims": claims(evidence=[])}, "claims.0.evidence", "c1: "),
        ({"claims": claims(kind="slain")}, "claims.0.kind", "c1: input should be"),
        ({"claims": claims(engagement="e9")}, "record", "'e9', which is no engagement"),
        ({"claims": claims(value=None)}, "claims.0", "takes a value"),
        ({"claims": claims(odd=1)}, "claims.0.odd", "extra inputs"),
        ({"document": {"id": "x"}}, "document.text", "no text"),
    ],
)
def test_each_error_is_said_with_its_place(changes: dict[str, Any], where: str, said: str) -> None:
    checked = check(label(**changes))
    assert checked.record is None
    assert any(f.where == where and said in f.message for f in checked.errors), checked.faults


def test_all_errors_are_said_at_once() -> None:
    two = [*claims(kind="slain"), {**claims(evidence=[{"quote": "nowhere at all"}])[0], "id": "c2"}]
    assert len(check(label(claims=two)).errors) == 2


@pytest.mark.parametrize(
    "data", [None, [], "x", {}, {"document": 3}, {"document": {"text": 4}}, {"document": {"text": ""}}]
)
def test_what_is_no_label_is_an_error_and_never_a_crash(data: Any) -> None:
    assert check(data).record is None


def test_a_start_that_is_a_little_off_is_moved_and_said() -> None:
    start = TEXT.index("seven soldiers fell")
    off = claims(evidence=[{"quote": "seven soldiers", "start": start + 3, "end": start + 17}])
    checked = check(label(claims=off))
    assert checked.record is not None
    assert checked.record.claims[0].evidence[0].start == start
    assert [(f.level, f.where) for f in checked.faults] == [("warning", "claims.0.evidence.0")]


def with_actor(**fields: Any) -> dict[str, Any]:
    first, second = label()["actors"]
    return {"actors": [{**first, **fields}, second]}


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        (with_actor(mentions=["Plain Union"]), "actors.0.mentions.0"),
        (with_actor(core=False), "actors.0.core"),
        (with_actor(country="ML"), "actors.0.country"),
        ({"actors": [*label()["actors"], {**actor("a3", "Elders"), "core": True}]}, "actors.2.core"),
        ({"actors": [*label()["actors"], {**actor("a3", "the army"), "core": False}]}, "actors.2.name"),
        ({"claims": claims(subject={"actor": "a2", "side": "attacker"})}, "claims.0.subject"),
        ({"claims": claims(kind="materiel_destroyed")}, "claims.0.item"),
        ({"claims": claims(kind="control", value=None, claimant={})}, "claims.0.claimant"),
        (
            {"engagements": [{**label()["engagements"][0], "place": {"name": "Karo"}}]},
            "engagements.0.place.name",
        ),
    ],
)
def test_what_the_codebook_advises_against_is_a_warning(changes: dict[str, Any], where: str) -> None:
    checked = check(label(**changes))
    assert checked.record is not None
    assert any(f.level == "warning" and f.where == where for f in checked.faults), checked.faults


# marked text

awkward = st.text(st.sampled_from("ab {}|\\+#\n\r\té\U0001f4a5"), max_size=40)


@given(awkward, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), max_size=5), st.text(max_size=20))
def test_marked_text_loses_nothing_whatever_is_in_it(
    text: str, spans: list[tuple[int, int]], title: str
) -> None:
    quotes = []
    for start, length in spans:
        quote = text[start : start + length]
        if quote:
            quotes.append({"quote": quote, "start": start, "end": start + len(quote)})
    fights = [fight(f"e{n}", evidence=[q]) for n, q in enumerate(quotes)]
    if len(quotes) > 1:
        fights = [fight("e0", evidence=quotes[:2]), *fights[2:]]
    made = record(*fights, text=text, title=title, ident="an id")
    assert marked.read(marked.write(made), "x").record == made


FORM = """+++
id = "dilba"
+++
{{e1|The army said {{c1|seven soldiers were killed|c1}} in Dilba.|e1}}
+++
[actors.a2]
name = "army"
type = "state_forces"
mentions = ["army"]
core = true

[engagements.e1]
type = "battle"
focus = "main"
place = {name = "Dilba"}
defenders = ["a2"]
initiator_known = true

[claims.c1]
engagement = "e1"
kind = "killed"
claimant = {actor = "a2", text = "The army"}
subject = {actor = "a2", side = "defender"}
value = {low = 7, high = 7, approximate = false, text = "seven"}
"""


def test_marked_text_written_by_hand_is_read() -> None:
    made = marked.read(FORM, "x").record
    assert made is not None
    assert made.document.text == "The army said seven soldiers were killed in Dilba."
    assert made.claims[0].evidence[0].quote == "seven soldiers were killed"
    assert marked.read(FORM.replace("\n", "\r\n"), "x").record is not None


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("|c1}}", "", "the mark 'c1' is never closed"),
        ("{{c1|", "", "x:4: '|c1}}' closes a mark that is not open"),
        ("{{c1|", "{{c1|{{c1|", "x:4: a second mark 'c1'"),
        ("Dilba.", "Dilba {.", r"x:4: a stray '{'"),
        ("[claims.c1]", "[claims.c2]", "a mark names 'c1'"),
        ("[claims.c1]", "[claim.c1]", "'claim' is none of"),
        ('kind = "killed"', "kind = killed", "the last part is not TOML"),
        ("+++\nid", "id", "begins with a line"),
    ],
)
def test_a_slip_in_marked_text_is_named_with_its_line(old: str, new: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        marked.read(FORM.replace(old, new, 1), "x")
    assert said in str(caught.value)


# Label Studio


def parts(r: Record) -> list[Any]:
    """A record without regard to the order of its lists."""
    return [
        r.document,
        *(sorted(getattr(r, n), key=lambda i: i.id) for n in ("actors", "engagements", "claims")),
    ]


def there_and_back(r: Record) -> Record | None:
    return labelstudio.read(json.loads(json.dumps(labelstudio.write([r]))), "x")[0].record


@pytest.mark.parametrize("part", ["shipped", "seeds", "dev"])
def test_every_gold_record_goes_to_label_studio_and_to_marked_text_and_back(
    part: str, request: pytest.FixtureRequest
) -> None:
    folder = golds.shipped()
    if part != "shipped":
        shared: Path = request.getfixturevalue("shared")
        folder = shared / "gold" / part
    for r in golds.load(folder, checked=False).records:
        back = there_and_back(r)
        assert back is not None, r.document.id
        assert parts(back) == parts(r)
        assert marked.read(marked.write(r), r.document.id).record == r


def test_an_annotation_drawn_in_the_interface_is_read() -> None:
    def region(ident: str, label_: str, quote: str) -> dict[str, Any]:
        start = TEXT.index(quote)
        value = {"start": start, "end": start + len(quote), "text": quote, "labels": [label_]}
        return {"id": ident, "from_name": "label", "to_name": "text", "type": "labels", "value": value}

    def choice(ident: str, name: str, value: str) -> dict[str, Any]:
        return {
            "id": ident,
            "from_name": name,
            "to_name": "text",
            "type": "choices",
            "value": {"choices": [value]},
        }

    def tie(source: str, target: str, name: str) -> dict[str, Any]:
        return {"from_id": source, "to_id": target, "type": "relation", "labels": [name]}

    def fields(ident: str, text: str) -> dict[str, Any]:
        return {
            "id": ident,
            "from_name": "fields",
            "to_name": "text",
            "type": "textarea",
            "value": {"text": [text]},
        }

    result = [
        region("Ab1", "Actor", "Hill Front"),
        choice("Ab1", "actors-type", "armed_group"),
        region("Ab2", "Actor", "army"),
        choice("Ab2", "actors-type", "state_forces"),
        region("Xe1", "Engagement", "killed in Dilba"),
        choice("Xe1", "engagements-type", "battle"),
        choice("Xe1", "engagements-focus", "main"),
        fields("Xe1", 'initiator_known = true\nplace = {name = "Dilba"}'),
        tie("Xe1", "Ab1", "attackers"),
        tie("Xe1", "Ab2", "defenders"),
        region("Yc1", "Claim", "seven soldiers were killed"),
        choice("Yc1", "claims-kind", "killed"),
        fields("Yc1", 'value = {low = 7, high = 7, approximate = false, text = "seven"}'),
        tie("Yc1", "Xe1", "engagement"),
        tie("Yc1", "Ab2", "subject"),
        tie("Yc1", "Ab2", "claimant"),
        {"id": "zz", "from_name": "notes", "to_name": "text", "type": "rating", "value": {"rating": 3}},
    ]
    task = {"data": {"text": TEXT, "document": {"id": "dilba"}}, "annotations": [{"result": result}]}
    checked = labelstudio.read([task], "x")[0]
    assert checked.record is not None, checked.faults
    assert checked.record.claims[0].claimant.text == "army"
    assert checked.record.claims[0].engagement == "Xe1"
    assert checked.record.engagements[0].attackers == ("Ab1",)


def test_offsets_counted_in_utf16_are_understood() -> None:
    text = "💥💥 The army said seven soldiers were killed in Dilba."
    made = record(fight(evidence=[{"quote": text, "start": 0, "end": len(text)}]), text=text)
    task = labelstudio.write([made])[0]
    for entry in task["annotations"][0]["result"]:
        if entry["type"] == "labels":
            value = entry["value"]
            value["start"] = len(text[: value["start"]].encode("utf-16-le")) // 2
            value["end"] = len(text[: value["end"]].encode("utf-16-le")) // 2
    back = labelstudio.read(task, "x")[0].record
    assert back is not None
    assert back.engagements == made.engagements


def test_the_labelling_interface_names_every_type_and_kind() -> None:
    from xml.etree import ElementTree as ET

    root = ET.fromstring(labelstudio.config())
    values = {e.get("value") for e in root.iter("Choice")}
    assert {"state_forces", "suicide_bombing", "responsibility", "doubts"} <= values
    assert {e.get("value") for e in root.iter("Relation")} >= {"attackers", "claimant", "speaks_for"}


@pytest.mark.parametrize("task", [{}, {"data": {"text": "x"}}, {"data": {"text": "x"}, "annotations": []}, 3])
def test_a_task_that_is_none_is_refused(task: Any) -> None:
    with pytest.raises(InputError, match="task 1"):
        labelstudio.read([task], "x")


# agreement


def test_two_equal_sets_agree_in_all_and_two_different_ones_by_hand() -> None:
    one = record(claim("c1"), claim("c2", 9, by=("a2", "army")))
    same = agree(GoldSet("A", (one,)), GoldSet("B", (one,)))
    assert same.scores.value("claims_full") == 1
    other = record(
        fight(type="assault"),
        claim("c1", stance="denies"),
        actors=[actor("a1", "Hill Front", "HF"), actor("a2", "army", type="militia")],
    )
    found = agree(GoldSet("A", (one,)), GoldSet("B", (other,)))
    assert found.scores.counts["claims"].found == 1
    assert found.scores.value("claims") == pytest.approx(2 / 3)
    assert found.scores.value("claims_full") == 0
    assert (found.kappas["actor type"].agreed, found.kappas["actor type"].pairs) == (1, 2)
    assert (found.kappas["engagement type"].agreed, found.kappas["claim stance"].agreed) == (0, 0)
    assert found.same_number == {"engagements": 1, "claims": 0}


def test_agreement_in_claims_and_engagements_is_the_same_both_ways() -> None:
    a = GoldSet("A", (record(claim("c1"), claim("c2", 9)),))
    b = GoldSet("B", (record(claim("c1"), claim("c2", 10), claim("c3", 11)),))
    for name in ("claims", "claims_full", "engagements", "figures"):
        assert agree(a, b).scores.value(name) == agree(b, a).scores.value(name)


def test_only_documents_of_both_are_compared_and_the_others_are_named() -> None:
    a = GoldSet("A", (record(ident="x"), record(ident="y")))
    b = GoldSet("B", (record(ident="y"), record(ident="z")))
    found = agree(a, b)
    assert (found.documents, found.only_one) == (1, ["x", "z"])
    with pytest.raises(InputError, match="no document"):
        agree(GoldSet("A", (record(ident="x"),)), b)
    with pytest.raises(InputError, match="different texts"):
        agree(GoldSet("A", (record(ident="y", text="Something else."),)), b)


def test_kappa_is_as_in_the_textbook() -> None:
    pairs = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15
    assert kappa(pairs).value == pytest.approx(0.4)
    assert kappa([("a", "b"), ("b", "a")]).value == -1
    assert kappa([("a", "a"), ("b", "b")]).value == 1


def test_kappa_is_not_defined_without_pairs_or_without_a_choice() -> None:
    assert kappa([]).value is None
    assert kappa([("a", "a")] * 5).value is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1))
def test_kappa_never_exceeds_one_and_hangs_on_no_order(pairs: list[tuple[str, str]]) -> None:
    found = kappa(pairs)
    assert found.value is None or found.value <= 1
    assert found == kappa(pairs[::-1])
