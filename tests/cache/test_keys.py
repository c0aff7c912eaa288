"""A key is the digest of the canonical body, by whatever way it is worked out."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from extract.cache import KEY_VERSION, Constant, key_of
from extract.cache.keys import LEFT_OUT

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
messages = st.dictionaries(st.sampled_from(["role", "content", "name"]), st.text() | values)
bodies = st.dictionaries(
    st.text() | st.sampled_from(["model", "user", "timeout", "tools"]), values, max_size=5
)


def plain_key(body: dict[str, Any]) -> str:
    """The recipe without any memory."""
    whole = {"body": {n: v for n, v in body.items() if n not in LEFT_OUT}, "v": KEY_VERSION}
    return hashlib.sha256(json.dumps(whole, sort_keys=True, separators=(",", ":")).encode()).hexdigest()


@given(bodies, st.lists(messages, max_size=4) | st.none(), st.dictionaries(st.text(), values, max_size=3))
def test_what_is_remembered_of_earlier_bodies_changes_no_key(
    body: dict[str, Any], asked: list[dict[str, Any]] | None, form: dict[str, Any]
) -> None:
    if asked is not None:
        body = {**body, "messages": asked}
    expected = plain_key({**body, "response_format": form, "tools": [form]})
    for _ in range(2):
        shared = {**body, "response_format": Constant(form), "tools": [Constant(form)]}
        assert key_of(shared) == key_of({**body, "response_format": form, "tools": [form]}) == expected


def test_the_order_of_messages_counts_and_that_of_names_does_not() -> None:
    rules, question = {"role": "system", "content": "r"}, {"content": "q", "role": "user"}
    key = key_of({"model": "m", "messages": [rules, question]})
    assert key == key_of({"messages": [{"content": "r", "role": "system"}, question], "model": "m"})
    assert key != key_of({"model": "m", "messages": [question, rules]})
    assert key != key_of({"model": "m", "messages": [rules, rules, question]})


def test_a_shared_part_is_written_in_its_own_order_over_the_wire() -> None:
    part = Constant({"z": 1, "a": {"y": "é", "b": None}})
    assert json.loads(part.written) == part
    assert list(json.loads(part.written)) == ["z", "a"]
    assert part.canonical == '{"a":{"b":null,"y":"\\u00e9"},"z":1}'
