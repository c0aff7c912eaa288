"""Tokens and money are counted over all attempts, and limits are never passed."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from extract.engines.llm.costs import Price, Tokens, price_of
from extract.errors import ConfigError, RunStopped
from tests.engines.llm import makers
from tests.engines.llm.makers import RIGHT
from tests.servers import Reply, Server, in_turn

TABLE = """
[models]
"fake*" = { input = 10.0, cached = 1.0, output = 100.0 }
"fake-small" = { input = 1.0, output = 2.0 }
"""


@pytest.fixture
def prices(tmp_path: Path) -> Path:
    path = tmp_path / "prices.toml"
    path.write_text(TABLE)
    return path


def test_all_attempts_are_counted(tmp_path: Path, prices: Path) -> None:
    script = in_turn(Reply("{}", usage=(1000, 10)), Reply(RIGHT, usage=(1200, 40)))
    with (
        Server(script) as server,
        makers.engine(server.url, tmp_path, prices=prices, mode="json_schema") as engine,
    ):
        usage = engine.extract(makers.document()).provenance.usage
        assert usage is not None
        assert (usage.requests, usage.cached, usage.prompt_tokens, usage.completion_tokens) == (
            2,
            0,
            2200,
            50,
        )
        assert usage.cost == pytest.approx(2200 * 10e-6 + 50 * 100e-6)
        assert engine.totals.cost == pytest.approx(usage.cost)
    with makers.engine(None, tmp_path, prices=prices, mode="json_schema", cache="offline") as engine:
        again = engine.extract(makers.document()).provenance.usage
        assert again is not None
        assert (again.requests, again.cached, again.prompt_tokens, again.cost) == (2, 2, 2200, 0.0)


def test_a_model_without_a_price_is_counted_in_tokens_only(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server, makers.engine(server.url, tmp_path) as engine:
        usage = engine.extract(makers.document()).provenance.usage
        assert usage is not None
        assert usage.cost is None
        assert usage.prompt_tokens == 100


def test_a_server_that_reports_no_usage_leaves_it_unknown(tmp_path: Path) -> None:
    with Server(in_turn(Reply(RIGHT, usage=None))) as server, makers.engine(server.url, tmp_path) as engine:
        usage = engine.extract(makers.document()).provenance.usage
        assert usage is not None
        assert (usage.requests, usage.prompt_tokens, usage.completion_tokens) == (1, None, None)


def test_the_longest_fitting_name_gives_the_price(prices: Path) -> None:
    assert price_of("fake-small", prices) == Price(1e-6, 1e-6, 2e-6)
    assert price_of("fake-large", prices) == Price(1e-5, 1e-6, 1e-4)
    assert price_of("provider/fake-small", prices) == Price(1e-6, 1e-6, 2e-6)
    assert price_of("other", prices) is None
    assert Price(1e-5, 1e-6, 1e-4).of(Tokens(100, 10, 40)) == pytest.approx(60e-5 + 40e-6 + 1e-3)


def test_a_limit_in_dollars_needs_a_price(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="needs a price for 'fake'"):
        makers.engine("http://127.0.0.1:1/v1", tmp_path, max_cost=1.0)


def test_a_broken_price_table_is_named(tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text("[models]\nfake = 3\n")
    with pytest.raises(ConfigError, match=r"broken\.toml"):
        price_of("fake", path)


@pytest.mark.parametrize("limit", ["max_tokens", "max_cost"])
def test_a_run_stops_before_a_limit_is_passed_even_with_many_at_once(
    limit: str, tmp_path: Path, prices: Path
) -> None:
    """Each reply takes about all that its request may take."""
    used = (15_000, 1000)
    most = 100_000 if limit == "max_tokens" else 100_000 * 10e-6
    given: dict[str, Any] = {
        limit: most,
        "prices": prices,
        "answer_tokens": 1000,
        "mode": "json_schema",
        "audit": False,
    }
    with (
        Server(in_turn(Reply(RIGHT, usage=used, delay=0.02))) as server,
        makers.engine(server.url, tmp_path, concurrency=16, **given) as engine,
    ):

        async def many() -> list[Any]:
            documents = [makers.document(title=f"Post {n}") for n in range(30)]
            return await asyncio.gather(*(engine.aextract(d) for d in documents), return_exceptions=True)

        results = asyncio.run(many())
        stopped = [r for r in results if isinstance(r, RunStopped)]
        assert {s.outcome for s in stopped} == {"budget"}
        assert len(stopped) + server.count == 30
        assert 2 <= server.count <= 6
        total = server.count * sum(used)
        if limit == "max_tokens":
            assert total <= most
        else:
            assert engine.totals.cost is not None
            assert engine.totals.cost <= most


def test_cached_answers_cost_nothing_of_a_budget(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server:
        with makers.engine(server.url, tmp_path) as engine:
            engine.extract(makers.document())
        with makers.engine(server.url, tmp_path, max_tokens=1) as engine:
            assert len(engine.extract(makers.document()).claims) == 3
            with pytest.raises(RunStopped):
                engine.extract(makers.document(title="New"))
        assert server.count == 1
