import contextlib
import io
import json
import shutil
import tempfile
import unittest
from pathlib import Path

from order_archive_job.__main__ import main
from order_archive_job.verify import manifest

SAMPLE = Path(__file__).parent.parent / "samples" / "archive"


class VerifyTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.archive = Path(folder.name) / "archive"
        shutil.copytree(SAMPLE, self.archive)

    def run_job(self):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            code = main(str(self.archive))
        *findings, summary = map(json.loads, out.getvalue().splitlines())
        return code, [(f["file"], f["state"]) for f in findings], summary

    def test_a_sound_archive(self):
        self.assertEqual(self.run_job(), (0, [], {"level": "info", "msg": "verified", "sound": 2}))

    def test_everything_that_can_happen_to_a_file(self):
        (self.archive / "2021-11" / "orders.jsonl").write_text("{}\n")
        (self.archive / "2021-12" / "orders.jsonl").rename(self.archive / "2021-12" / "copy.jsonl")
        code, findings, _ = self.run_job()
        self.assertEqual(code, 1)
        self.assertEqual(
            findings,
            [
                ("2021-11/orders.jsonl", "changed"),
                ("2021-12/orders.jsonl", "missing"),
                ("2021-12/copy.jsonl", "unexpected"),
            ],
        )

    def test_a_manifest_that_proves_nothing(self):
        sums = self.archive / "SHA256SUMS"
        sums.write_text("")
        with self.assertRaisesRegex(ValueError, "is empty"):
            manifest(sums)
        sums.write_text("d41d8cd98f00b204e9800998ecf8427e  2021-11/orders.jsonl\n")
        with self.assertRaisesRegex(ValueError, "line 1 is not a checksum"):
            manifest(sums)


if __name__ == "__main__":
    unittest.main()
