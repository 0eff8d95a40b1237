import io
import unittest
from urllib.parse import urlencode
from wsgiref.util import setup_testing_defaults

from classic.app import create_app
from classic.order_form import Order, read_order

FORM = {
    "name": "Pill Primary",
    "postcode": "bs20 0zz",
    "reference": "",
    "books": "9781999000028 30\n978-1-999000-03-5 x 2\n\n9781999000028\t5\n",
}


class OrderForm(unittest.TestCase):
    def test_lines_as_people_write_them(self):
        order = read_order("school", FORM)
        self.assertEqual(order.problems, [])
        self.assertEqual(order.postcode, "BS20 0ZZ")
        self.assertEqual(order.copies, {"9781999000028": 35, "9781999000035": 2})

    def test_a_library_needs_its_own_number(self):
        problem = "Please give your purchase order number."
        self.assertEqual(read_order("library", FORM).problems, [problem])
        numbered = {**FORM, "reference": "NS-2291"}
        self.assertEqual(read_order("library", numbered).problems, [])

    def test_what_is_wrong_is_said_line_by_line(self):
        books = "9781999000027 1\nthirty of the blue one\n9781999000028 501"
        order = read_order("school", {"postcode": "Selby", "books": books})
        self.assertEqual(
            order.problems,
            [
                "Please give the name of the school.",
                "The postcode is not one we can deliver to.",
                "Line 1: 9781999000027 is not an ISBN.",
                "Line 2 is not an ISBN and a number.",
                "Line 3: for more than 500 copies of 9781999000028, please write to us.",
            ],
        )
        empty = read_order("school", {**FORM, "books": " \n"})
        self.assertEqual(empty.problems, ["The order has no books."])


class App(unittest.TestCase):
    def setUp(self):
        self.placed: list[Order] = []
        self.app = create_app(self.placed.append)

    def ask(self, path: str, form: dict[str, str] | None = None) -> tuple[str, str]:
        environ = {"PATH_INFO": path}
        if form is not None:
            body = urlencode(form).encode()
            environ["REQUEST_METHOD"] = "POST"
            environ["CONTENT_LENGTH"] = str(len(body))
            environ["wsgi.input"] = io.BytesIO(body)
        setup_testing_defaults(environ)
        started: list[str] = []
        chunks = self.app(environ, lambda status, _: started.append(status))
        return started[0][:3], b"".join(chunks).decode()

    def test_an_order_is_placed_once(self):
        status, page = self.ask("/schools", FORM)
        self.assertEqual(status, "200")
        self.assertIn("copies 37, titles 2", page)
        self.assertEqual([order.name for order in self.placed], ["Pill Primary"])

    def test_a_form_with_problems_keeps_what_was_typed(self):
        form = {**FORM, "name": '"><script>', "postcode": ""}
        status, page = self.ask("/schools/libraries", form)
        self.assertEqual(status, "422")
        self.assertIn("not one we can deliver to", page)
        self.assertIn("978-1-999000-03-5 x 2", page)
        self.assertNotIn("<script>", page)
        self.assertEqual(self.placed, [])

    def test_only_the_forms_are_left(self):
        self.assertEqual(self.ask("/schools/")[0], "200")
        status, page = self.ask("/books/9781999000011")
        self.assertEqual(status, "404")
        self.assertIn("www.larkspur.example", page)
        self.assertEqual(self.ask("/schools", {"books": "9" * 70_000})[0], "413")


if __name__ == "__main__":
    unittest.main()
