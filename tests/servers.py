"""A real OpenAI-compatible endpoint on loopback that does what a test's script says."""

from __future__ import annotations

import json
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

PROBE = '{"count": 9, "guild": "Lantern Guild"}'
"""The right answer to the question that finds out what a server can do."""


@dataclass(frozen=True)
class Reply:
    """One reply: a completion with `content`, or whatever else the fields say. Times are seconds."""

    content: str | None = None
    finish: str = "stop"
    refusal: str | None = None
    status: int = 200
    error: Mapping[str, Any] | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None  # sent as it is, in place of JSON
    choices: list[Any] | None = None
    delay: float = 0.0
    reset: bool = False  # the connection is reset before any answer
    cut: bool = False  # the body ends half-way
    usage: tuple[int, int] | None = (100, 50)


Script = Callable[[dict[str, Any], int], Reply | str]
"""Takes a request's body and how many came before it (probes left out); gives a reply, or a completion's content."""


def is_probe(body: Mapping[str, Any]) -> bool:
    """Says whether a request is the one that finds out what the server can do."""
    return "Lantern Guild" in str(body["messages"][0]["content"])


def refused(status: int, code: str, **fields: Any) -> Reply:
    """An error reply as OpenAI words it."""
    return Reply(status=status, error={"message": "no", "code": code, "type": code, **fields})


class Server:
    """Serves a script on a free port of loopback while its block lasts; counts and keeps every request."""

    def __init__(self, script: Script, *, probe: Script | None = None) -> None:
        self._script = script
        self._probe = probe or (lambda body, n: PROBE)
        self.bodies: list[dict[str, Any]] = []
        self.probes: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.busy = self.most_busy = 0
        self._lock = threading.Lock()
        self._http = _Http(("127.0.0.1", 0), _Handler)
        self._http.owner = self
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)

    @property
    def url(self) -> str:
        """The base URL that a client is given."""
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    @property
    def count(self) -> int:
        """How many requests came, probes left out."""
        return len(self.bodies)

    def __enter__(self) -> Server:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._http.server_close()
        self._thread.join(timeout=5)

    def answer(self, body: dict[str, Any], headers: dict[str, str]) -> Reply:
        """Books a request and runs the script."""
        with self._lock:
            self.headers.append(headers)
            kept, script = (self.probes, self._probe) if is_probe(body) else (self.bodies, self._script)
            number = len(kept)
            kept.append(body)
        reply = script(body, number)
        return reply if isinstance(reply, Reply) else Reply(content=reply)


class _Http(ThreadingHTTPServer):
    request_queue_size = 512  # the default of 5 resets connections at 32 at once
    daemon_threads = True
    owner: Server

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Http

    def setup(self) -> None:
        self.request.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().setup()

    def log_message(self, *_: Any) -> None:
        """Silent."""

    def do_POST(self) -> None:
        owner = self.server.owner
        body = json.loads(self.rfile.read(int(self.headers.get("content-length") or 0)))
        with owner._lock:
            owner.busy += 1
            owner.most_busy = max(owner.most_busy, owner.busy)
        try:
            reply = owner.answer(body, dict(self.headers))
            if reply.delay:
                time.sleep(reply.delay)
        finally:
            with owner._lock:
                owner.busy -= 1
        if reply.reset:
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.connection.close()
            self.close_connection = True
            return
        self._send(reply, body)

    def _send(self, reply: Reply, body: Mapping[str, Any]) -> None:
        data = reply.raw if reply.raw is not None else json.dumps(_payload(reply, body)).encode()
        kind = {"content-type": "application/json" if reply.raw is None else "text/html"}
        head = [f"HTTP/1.1 {reply.status} .", f"content-length: {len(data)}"]
        head += [f"{name}: {value}" for name, value in {**kind, **reply.headers}.items()]
        if reply.cut:
            data = data[: len(data) // 2]
            self.close_connection = True
        self.wfile.write("\r\n".join([*head, "", ""]).encode() + data)  # one write: no false latency


def _payload(reply: Reply, body: Mapping[str, Any]) -> dict[str, Any]:
    if reply.error is not None:
        return {"error": dict(reply.error)}
    message: dict[str, Any] = {"role": "assistant", "content": reply.content}
    if reply.refusal is not None:
        message["refusal"] = reply.refusal
    if body.get("tools") and reply.content is not None:
        function = {"name": body["tools"][0]["function"]["name"], "arguments": reply.content}
        message = {
            "role": "assistant",
            "content": None,
            "tool_calls": [{"id": "call_1", "type": "function", "function": function}],
        }
    choices = [{"index": 0, "message": message, "finish_reason": reply.finish}]
    payload: dict[str, Any] = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": body.get("model"),
        "choices": choices if reply.choices is None else reply.choices,
    }
    if reply.usage is not None:
        prompt, completion = reply.usage
        payload["usage"] = {
            "prompt_tokens": prompt,
            "completion_tokens": completion,
            "total_tokens": prompt + completion,
        }
    return payload


def in_turn(*replies: Reply | str) -> Script:
    """A script of replies one after another; the last one stays."""
    return lambda body, number: replies[min(number, len(replies) - 1)]


def article(body: Mapping[str, Any]) -> str:
    """The article that a request asks about."""
    asked = [
        m["content"] for m in body["messages"] if m["role"] == "user" and "<<<ARTICLE-" in str(m["content"])
    ]
    lines: Iterator[str] = iter(asked[-1].split("<<<ARTICLE-")[-1].split("\n")[1:])
    return "\n".join(lines).rsplit("\nARTICLE-", 1)[0]
