"""GeoJSON (RFC 7946): one feature an engagement, its claims with it."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any, Final

from extract.exports import tables
from extract.exports.collapse import toll
from extract.exports.geo import spot
from extract.records import Engagement, Record

_CLAIM: Final = (
    *("claim_id", "claimant", "relayed_by", "kind", "subject", "low", "high", "approximate", "figure"),
    *("item", "stance", "provisional", "made_on", "evidence"),
)


class Features:
    """A feature collection, written feature by feature."""

    def __init__(self, path: Path, *, policy: str = "conservative") -> None:
        self.rows = 0
        self._policy = policy
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._file.write('{"type": "FeatureCollection", "features": [')

    def add(self, record: Record, engagement: Engagement) -> None:
        """Writes an engagement; its geometry is null where the gazetteer does not know the place."""
        self._file.write(",\n" if self.rows else "\n")
        # Not json.dump: it writes in small pieces and is several times slower.
        made = feature(record, engagement, self._policy)
        self._file.write(json.dumps(made, ensure_ascii=False, default=_plain))
        self.rows += 1

    def close(self) -> None:
        """Ends the collection and closes the file."""
        self._file.write("\n]}\n")
        self._file.close()


def feature(record: Record, engagement: Engagement, policy: str = "conservative") -> dict[str, Any]:
    """Gives an engagement as a feature.

    Its properties are the columns of the table of engagements, `coordinates_of` ("town", "near", "district" or
    "region": what the point stands for), the collapsed deaths (null where nothing is said), and `claims`.
    """
    row = next(r for r in tables.engagement_rows(record) if r["engagement_id"] == engagement.id)
    claims = [r for r in tables.claim_rows(record) if r["engagement_id"] == engagement.id]
    point = spot(engagement.place)
    counted = toll(record, engagement, policy)
    number = counted if counted.known else None
    geometry = {"type": "Point", "coordinates": [point.longitude, point.latitude]} if point else None
    return {
        "type": "Feature",
        "id": f"{record.document.id}/{engagement.id}",
        "geometry": geometry,
        "properties": {
            **row,
            "coordinates_of": point.level if point else None,
            "deaths_low": number.low if number else None,
            "deaths_best": number.best if number else None,
            "deaths_high": number.high if number else None,
            "deaths_reason": counted.reason,
            "claims": [{name: r[name] for name in _CLAIM} for r in claims],
        },
    }


def _plain(value: object) -> str:
    assert isinstance(value, dt.date)
    return value.isoformat()
