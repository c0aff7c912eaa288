"""The response cache: every reply of a model is stored once, under the hash of what was asked."""

from extract.cache.entry import Entry
from extract.cache.inflight import InFlight
from extract.cache.keys import KEY_VERSION, Constant, key_of, texts_json
from extract.cache.recordings import Recordings
from extract.cache.results import Found, Imported, Stats, Verified
from extract.cache.store import ResponseCache

__all__ = [
    "KEY_VERSION",
    "Constant",
    "Entry",
    "Found",
    "Imported",
    "InFlight",
    "Recordings",
    "ResponseCache",
    "Stats",
    "Verified",
    "key_of",
    "texts_json",
]
