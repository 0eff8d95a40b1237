"""The forms as a WSGI application: /schools and /schools/libraries."""

from collections.abc import Callable, Iterable
from html import escape
from pathlib import Path
from string import Template
from urllib.parse import parse_qsl

from .order_form import Order, read_order

KINDS = {"/schools": "school", "/schools/libraries": "library"}
FIELDS = ("name", "postcode", "reference", "books")
LARGEST_FORM = 64 * 1024
TEMPLATES = Path(__file__).parent / "templates"

StartResponse = Callable[[str, list[tuple[str, str]]], object]


def _render(file_name: str, /, **values: str) -> bytes:
    layout, page = (
        Template((TEMPLATES / file).read_text(encoding="utf-8"))
        for file in ("layout.html", file_name)
    )
    return layout.substitute(page=page.substitute(values)).encode()


def _form(kind: str, form: dict[str, str], problems: list[str]) -> bytes:
    values = {name: escape(form.get(name, "")) for name in FIELDS}
    items = "".join(f"<li>{escape(problem)}</li>" for problem in problems)
    return _render("form.html", kind=kind, problems=items, **values)


def _thanks(order: Order) -> bytes:
    return _render(
        "thanks.html",
        name=escape(order.name),
        copies=str(sum(order.copies.values())),
        titles=str(len(order.copies)),
    )


def create_app(place: Callable[[Order], None]):
    """place: hands an order over to the people who check and send it."""

    def answer(environ: dict) -> tuple[str, bytes]:
        kind = KINDS.get(environ["PATH_INFO"].rstrip("/"))
        if kind is None:
            return "404 Not Found", _render("missing.html")
        if environ["REQUEST_METHOD"] != "POST":
            return "200 OK", _form(kind, {}, [])
        length = int(environ.get("CONTENT_LENGTH") or 0)
        if length > LARGEST_FORM:
            problem = "That is a long list. Please send it to us as a spreadsheet."
            return "413 Content Too Large", _form(kind, {}, [problem])
        body = environ["wsgi.input"].read(length).decode(errors="replace")
        form = dict(parse_qsl(body))
        order = read_order(kind, form)
        if order.problems:
            return "422 Unprocessable Content", _form(kind, form, order.problems)
        place(order)
        return "200 OK", _thanks(order)

    def app(environ: dict, start_response: StartResponse) -> Iterable[bytes]:
        status, body = answer(environ)
        start_response(status, [("Content-Type", "text/html; charset=utf-8")])
        return [body]

    return app
