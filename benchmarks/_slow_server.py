"""An OpenAI-compatible endpoint on loopback with a fixed latency, cheap enough not to be what is measured.

    python -m benchmarks._slow_server LATENCY ANSWER_FILE

Prints its port. Every request is answered after LATENCY seconds: the probe with the right answer, anything else with
the content of ANSWER_FILE. Ends with its standard input.
"""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

LANGEXTRACT = '{"extractions": [{"killed": "seven soldiers"}]}'
PROBE = '{"count": 9, "guild": "Lantern Guild"}'


def reply(content: str) -> bytes:
    """A whole HTTP response with a completion."""
    usage = {"prompt_tokens": 12000, "completion_tokens": 900, "total_tokens": 12900}
    message = {"role": "assistant", "content": content}
    body = json.dumps(
        {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1,
            "model": "slow",
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": usage,
        }
    ).encode()
    return b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%b" % (
        len(body),
        body,
    )


class Slow(asyncio.Protocol):
    """One connection: reads requests, answers each after the latency."""

    latency = 0.2
    probe = answer = other = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._waiting = bytearray()

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        end = self._waiting.find(b"\r\n\r\n")
        if end < 0:
            return
        head = bytes(self._waiting[:end]).lower()
        at = head.find(b"content-length:")
        length = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
        if len(self._waiting) < end + 4 + length:
            return
        body = self._waiting[end + 4 : end + 4 + length]
        response = (
            self.probe if b"Lantern Guild" in body else self.other if b"extractions" in body else self.answer
        )
        del self._waiting[: end + 4 + length]
        asyncio.get_running_loop().call_later(self.latency, self._transport.write, response)


async def serve() -> None:
    """Serves until standard input ends."""
    Slow.latency = float(sys.argv[1])
    Slow.probe, Slow.other = reply(PROBE), reply(LANGEXTRACT)
    Slow.answer = reply(Path(sys.argv[2]).read_text(encoding="utf-8"))
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Slow, "127.0.0.1", 0, backlog=512)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
