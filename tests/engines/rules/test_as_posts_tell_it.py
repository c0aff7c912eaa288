"""News reads the same in posts: passed on, numbered, tagged, between pictographs."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import NEWS, plain, quoted_as_is, record, told

LAYOUTS = {
    "a retweet": "RT @WarWatch: " + NEWS,
    "a retweet of a retweet": "RT @a_b: RT @WarWatch: " + NEWS,
    "a quoted post": "“@WarWatch: " + NEWS + "”",
    "an answer": "@ines @WarWatch " + NEWS,
    "a post handed on": NEWS + " via @WarWatch https://t.co/x1",
    "the first of a thread": "1/4 " + NEWS,
    "posts of a thread": "\n\n".join(f"{k}/ {line}" for k, line in enumerate(NEWS.split("\n"), 1)),
    "posts numbered at their ends": "\n".join(
        f"{line} ({k}/3)" for k, line in enumerate(NEWS.split("\n"), 1)
    ),
    "the cry of a thread": "🧵 THREAD: " + NEWS,
    "pictographs": "🔴⚡️ " + NEWS.replace(" killing", " ☠️ killing") + " 🙏",
    "a cry between pictographs": "🚨 BREAKING 🚨 " + NEWS,
    "a flag before": "🇳🇪 | " + NEWS,
    "pictographs before each line": "\n".join("🔹" + line for line in NEWS.split("\n")),
    "the name of who posted": "War Watch\n@WarWatch\n" + NEWS,
    "name and day of who posted": "War Watch @WarWatch · Jul 29\n" + NEWS,
    "whom it replies to": "Replying to @ines and @WarWatch\n" + NEWS,
    "whence it was forwarded": "Forwarded from War Watch\n" + NEWS,
    "links": "https://t.co/x1 "
    + NEWS.replace(" A week", " https://bit.ly/x2 A week")
    + " pic.twitter.com/x3",
    "tags behind": NEWS + " #Niger #WarNews",
    "tags below": NEWS + "\n\n#Niger #WarNews",
    "a tag that cries": "#BREAKING " + NEWS,
    "tags within": NEWS.replace("Bankilare", "#Bankilare").replace("Sand Hills Front", "#SandHillsFront"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_news_reads_the_same_in(layout):
    assert plain(LAYOUTS[layout]) == plain(NEWS)
    assert told(LAYOUTS[layout]) == told(NEWS)
    assert quoted_as_is(LAYOUTS[layout])


def test_the_words_of_a_tag_are_a_name_of_as_many():
    text = "Fighters of the #SandHillsFront shelled #Bankilare on Friday and #Killed nine #Soldiers, police said."
    found = record(text)
    assert "Sand Hills Front" in [x.name for x in found.actors]
    assert [(x.kind, x.subject.text) for x in found.claims if x.value] == [("killed", "Soldiers")]
    assert all(m in text for x in found.actors for m in x.mentions)


def test_a_pictograph_between_two_sentences_stands_for_their_stop():
    text = "Clashes went on in the town of Bankilare 🔥 Rebels killed four soldiers at the post there"
    assert plain(text) == text.replace(" 🔥", ".").split()
