"""./dev bench --peers: Kindred beside the fastest tools for the same files, in turn, several times; what the README's table
of size and speed says.

Ratios are of seconds by the clock, round by round: the median, and the least and the greatest. Seconds of a peer that is
a Python module count from the call, without the start of Python; Kindred's are those of the whole process.
"""
import argparse
import json
import os
import pathlib
import random
import re
import statistics
import subprocess
import sys
import time

import peers_embed
import peers_recommend
import peers_predict
import peers_rules
import peers_segment
import peers_value

ROWS, CUSTOMERS, PRODUCTS = 10_000_000, 100_000, 10_000
MEGABYTE = 1024 * 1024
OTHER_CASES = (peers_recommend.CASES | peers_segment.CASES | peers_embed.CASES | peers_rules.CASES | peers_predict.CASES |
               peers_value.CASES)


class Run:
    """One process: seconds, seconds of CPU, and its greatest memory in MB."""

    def __init__(self, words, stdin=None, said=False):
        before = time.monotonic()
        process = subprocess.Popen(words, stdin=subprocess.PIPE if stdin else subprocess.DEVNULL, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, text=True)
        if stdin:
            process.stdin.write(stdin)
            process.stdin.close()
        self.output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.monotonic() - before
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"error: {words[0]} ended with {process.returncode}")
        if said:
            self.seconds = float(self.output.split()[-1])
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024


def python(code):
    """Seconds that `code` says it took."""
    return Run([sys.executable, "-c", "import time\n" + code + "\nprint(time.monotonic() - before)"], said=True)


class Bench:
    def __init__(self, options):
        self.cli = options.cli
        self.folder = pathlib.Path(options.folder)
        self.rounds = options.rounds
        self.lines = []
        self.folder.mkdir(parents=True, exist_ok=True)

    def say(self, what, kindred, other, measured, goal, isMet):
        verdict = "" if isMet is None else "met" if isMet else "**missed**"
        self.lines.append((what, kindred, other, measured, goal, verdict))
        print(f"{what:44} {kindred:>24} {other:>30} {measured:>22}  {goal:14} {verdict}", flush=True)

    def kindred(self, *words):
        return Run([self.cli, *map(str, words)])

    def imported(self, *inputs):
        """A ready project from files."""
        project = self.folder / "bench.kindred"
        project.unlink(missing_ok=True)
        return self.kindred("import", *inputs, "--project", project)

    def ratings(self, rows):
        folder = self.folder / f"ratings-{rows}"
        if not (folder / "ratings.csv").exists():
            self.kindred("generate", "ratings", "--customers", CUSTOMERS * max(1, rows // ROWS), "--products", PRODUCTS,
                         "--interactions", rows, "--seed", 1, "--out", folder)
        return folder / "ratings.csv"

    def compare(self, what, kindred, peers):
        """peers: name -> (run, goal). Runs all in turn."""
        ours, theirs = [], {name: [] for name in peers}
        for _ in range(self.rounds):
            ours.append(kindred())
            for name, (run, _) in peers.items():
                theirs[name].append(run())
        for name, (_, goal) in peers.items():
            ratios = [mine.seconds / other.seconds for mine, other in zip(ours, theirs[name])]
            median = statistics.median(ratios)
            self.say(what, seconds(ours), f"{name}: {seconds(theirs[name])}",
                     f"{median:.2f} × ({min(ratios):.2f}–{max(ratios):.2f})", f"≤ {goal} ×" if goal else "",
                     median <= goal if goal else None)
        return ours

    def memory(self, what, runs, limit):
        peak = max(run.peak for run in runs)
        self.say(what, f"{peak:.0f} MB", "", "", f"≤ {limit:.0f} MB", peak <= limit)


def seconds(runs):
    return f"{statistics.median(run.seconds for run in runs):.2f} s"


def csv(bench):
    file = bench.ratings(ROWS)
    database, duck = bench.folder / "bench.sqlite", bench.folder / "bench.duckdb"

    def sqlite():
        database.unlink(missing_ok=True)
        return Run(["sqlite3", str(database)], stdin=f""".mode csv
create table ratings (customer text, product text, value real, time text);
.import --skip 1 {file} ratings
create index pairs on ratings (customer, product);
""")

    def duckdb():
        duck.unlink(missing_ok=True)
        return python(f"""import duckdb
before = time.monotonic()
connection = duckdb.connect({str(duck)!r})
connection.execute("create table ratings as select * from read_csv({str(file)!r})")
connection.close()""")

    runs = bench.compare("CSV of 10 million ratings to a project", lambda: bench.imported(file),
                         {"sqlite3 .import and index": (sqlite, 0.12), "DuckDB read_csv": (duckdb, 1.2)})
    bench.memory("… its greatest memory", runs, 48 * ROWS / MEGABYTE + 200)


def netflix_file(folder, rows):
    """combined_data_1.txt: a line "product:" and below it its lines "customer,rating,date"."""
    file = folder / f"netflix-{rows}" / "combined_data_1.txt"
    if file.exists():
        return file.parent
    file.parent.mkdir(parents=True, exist_ok=True)
    source = random.Random(1)
    tails = [f",{stars},{year}-{month:02}-{day:02}\n" for stars in range(1, 6) for year in range(1999, 2006)
             for month in range(1, 13) for day in range(1, 29)]
    each = rows // 10_000
    with open(file.with_suffix(".part"), "w", encoding="ascii") as out:
        for product in range(1, 10_001):
            customers = source.sample(range(6, 2_649_430), each)
            lines = source.choices(tails, k=each)
            out.write(f"{product}:\n" + "".join(map("".join, zip(map(str, customers), lines))))
    file.with_suffix(".part").rename(file)
    return file.parent


def netflix(bench):
    small, large = netflix_file(bench.folder, ROWS), netflix_file(bench.folder, 10 * ROWS)
    few = [bench.imported(small) for _ in range(bench.rounds)]
    many = bench.imported(large)
    ratio = many.seconds / statistics.median(run.seconds for run in few)
    bench.say("Netflix layout, 100 million beside 10 million", seconds([many]), f"10 million: {seconds(few)}", f"{ratio:.1f} ×",
              "≤ 12 ×", ratio <= 12)
    bench.memory("… its greatest memory", [many], 6000)


def opening(bench):
    bench.imported(bench.ratings(25_000_000))
    runs = [bench.kindred("describe", "--project", bench.folder / "bench.kindred") for _ in range(bench.rounds)]
    median = statistics.median(run.seconds for run in runs)
    bench.say("A project of 25 million opened and described", seconds(runs), "", "", "≤ 1 s", median <= 1)


def generating(bench):
    def peak(rows):
        words = ["--customers", CUSTOMERS, "--products", PRODUCTS, "--interactions", rows, "--out", bench.folder / "generated"]
        return bench.kindred("generate", "ratings", *words)

    few, many = peak(ROWS), peak(10 * ROWS)
    bench.say("generate, 100 million beside 10 million", f"{many.peak:.0f} MB", f"10 million: {few.peak:.0f} MB",
              f"{many.peak / few.peak:.2f} ×", "the same memory", many.peak < 1.1 * few.peak)


def workbook(folder):
    import openpyxl
    file = folder / "orders.xlsx"
    if file.exists():
        return file
    source = random.Random(1)
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Orders")
    sheet.append(["Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"])
    for row in range(500_000):
        product = source.randrange(4000)
        sheet.append([str(500_000 + row // 20), f"P{product:05}", f"thing number {product}", source.randint(1, 12),
                      f"2011-{source.randint(1, 12):02}-{source.randint(1, 28):02} 12:{source.randrange(60):02}:00",
                      source.randint(10, 3000) / 100, 12_000 + row // 120, "United Kingdom"])
    book.save(file)
    return file


def xlsx(bench):
    file = workbook(bench.folder)
    bench.compare("XLSX of 500,000 rows × 8 to a project", lambda: bench.imported(file), {
        "openpyxl": (lambda: python(f"""import openpyxl
before = time.monotonic()
for row in openpyxl.load_workbook({str(file)!r}, read_only=True).active.iter_rows(values_only=True): pass"""), 0.2),
        "python-calamine": (lambda: python(f"""import python_calamine
before = time.monotonic()
python_calamine.CalamineWorkbook.from_path({str(file)!r}).get_sheet_by_index(0).to_python()"""), None)})


def keyed(lines):
    """Lines of a table by what they measure beside what; one that begins with … belongs to the line before it."""
    rows, before = {}, ""
    for line in lines:
        what = before + line[0] if line[0].startswith("…") else line[0]
        before = before if line[0].startswith("…") else what
        rows[what, line[2].split(":")[0]] = line
    return rows


def write_table(readme, lines):
    """Writes what was measured now over the same lines of the table, and behind it what is new; other lines stay."""
    begin, end = "<!-- ./dev bench --peers --readme -->\n", "<!-- end -->\n"
    text = readme.read_text(encoding="utf-8")
    found = re.search(re.escape(begin) + "(.*?)" + re.escape(end), text, re.S)
    if not found:
        sys.exit(f"error: {readme} has no place for the table")
    kept = [tuple(cell.strip() for cell in row.split("|")[1:-1]) for row in found[1].splitlines()[2:]]
    rows = keyed(kept) | keyed(lines)
    table = "| what | Kindred | beside | ratio | goal | |\n|---|---|---|---|---|---|\n"
    table += "".join("| " + " | ".join(line) + " |\n" for line in rows.values())
    readme.write_text(text[:found.start(1)] + table + text[found.end(1):], encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--folder", required=True, help="for the files, some 10 GB with all cases; made once")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", metavar="CASE", help="of: csv xlsx open generate netflix " +
                        " ".join(OTHER_CASES))
    parser.add_argument("--readme", type=pathlib.Path, help="write the table between the marks of this file")
    options = parser.parse_args()
    bench = Bench(options)
    known = {format["key"] for format in json.loads(bench.kindred("formats", "--json").output)}
    cases = {"csv": (csv, None), "xlsx": (xlsx, "excel"), "open": (opening, None), "generate": (generating, None),
             "netflix": (netflix, "netflix")} | {name: (case, None) for name, case in OTHER_CASES.items()}
    for name, (case, format) in cases.items():
        if options.only and name not in options.only:
            continue
        if format and format not in known:
            print(f"{name}: this build reads no {format}")
            continue
        case(bench)
    if options.readme:
        write_table(options.readme, bench.lines)


if __name__ == "__main__":
    main()
