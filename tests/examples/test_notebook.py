"""The example notebook runs from its first cell to its last, without a network, and is kept without outputs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT

NOTEBOOK = ROOT / "examples" / "notebook.ipynb"
nbformat = pytest.importorskip("nbformat")


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The notebook after a run in a folder that is not the checkout, with every way to a network closed."""
    nbclient = pytest.importorskip("nbclient")
    pytest.importorskip("ipykernel")
    pytest.importorskip("matplotlib")
    folder = tmp_path_factory.mktemp("notebook")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(CLOSED))
    client = nbclient.NotebookClient(
        notebook, timeout=180, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    )
    client.execute()
    return notebook


CLOSED = """
import os, socket
real = socket.socket.connect
def connect(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
        raise OSError(f"the notebook asked for {address}")
    return real(self, address)
socket.socket.connect = connect
for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
    os.environ[name] = "http://127.0.0.1:9"
"""


def _output(notebook: Any, form: str) -> list[str]:
    return [
        str(output.data[form])
        for cell in notebook.cells
        if cell.cell_type == "code"
        for output in cell.outputs
        if form in output.get("data", {})
    ]


@pytest.mark.filterwarnings("ignore")
def test_the_notebook_reads_runs_plots_and_evaluates(executed: Any) -> None:
    html = "".join(_output(executed, "text/html"))
    assert "Run: " in html
    assert "text-decoration:underline dotted" in html
    assert "<th>claimant</th>" in html
    assert len(_output(executed, "image/png")) == 2
    printed = "".join(
        o.text for c in executed.cells if c.cell_type == "code" for o in c.outputs if "text" in o
    )
    assert "Claims, core" in printed


def test_the_notebook_is_kept_without_outputs() -> None:
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert all(not c.outputs and c.execution_count is None for c in notebook.cells if c.cell_type == "code")
    assert Path(NOTEBOOK).stat().st_size < 50_000
