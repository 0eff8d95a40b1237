"""python3 -m classic [port]: the forms on this machine, with orders on the terminal."""

import sys
from wsgiref.simple_server import make_server

from .app import create_app

port = int(sys.argv[1]) if len(sys.argv) > 1 else 8080
with make_server("127.0.0.1", port, create_app(print)) as server:
    print(f"http://localhost:{port}/schools")
    server.serve_forever()
