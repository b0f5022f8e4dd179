"""Clients are refused until a worker can answer, and as soon as the server is told to end."""

import os
import socket
from types import SimpleNamespace

import pytest
from gunicorn.config import Config
from gunicorn.sock import TCPSocket

from bench.server import free_port
from deploy.listening import listen, refuse


@pytest.fixture
def listener():
    config = Config()
    listener = TCPSocket(("127.0.0.1", free_port()), config, None)
    refuse(SimpleNamespace(LISTENERS=[listener]))
    yield listener
    listener.sock.close()


def _is_refused(listener):
    try:
        socket.create_connection(listener.cfg_addr, timeout=5).close()
    except ConnectionRefusedError:
        return True
    return False


def _worker(listener):
    return SimpleNamespace(sockets=[listener], cfg=SimpleNamespace(backlog=5))


def test_nobody_connects_before_a_worker_has_loaded_the_app(listener):
    assert _is_refused(listener)
    listen(_worker(listener))
    assert not _is_refused(listener)


def test_an_ending_server_refuses_while_its_workers_still_answer(listener):
    listen(_worker(listener))
    held_by_a_worker = os.dup(listener.fileno())
    listener.close()
    assert _is_refused(listener)
    os.close(held_by_a_worker)


def test_a_worker_that_is_replaced_leaves_the_address_open(listener):
    listen(_worker(listener))
    worker = os.fork()
    if not worker:
        listener.close()
        os._exit(0)
    os.waitpid(worker, 0)
    assert not _is_refused(listener)
