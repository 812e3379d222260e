"""Frequent item sets of Kindred beside pyfim's FP-growth: cases of ./dev bench --peers.

Baskets have the shape of FIMI's retail (Brijs 1999): 88,162 of them, 16,470 items, ten to a basket, five items in most; some
hold bundles. Seconds are those of the search alone, by the clock, on all processors; both must find equally many sets.

Run by itself, with a count, it does the peer's work once and says so in JSON: a process of its own each time.
"""
import json
import pathlib
import statistics
import subprocess
import sys
import time

BASKETS, ITEMS = 88_162, 16_470
SUPPORTS = {".001": 89, ".0002": 18}  # ceil(share × baskets)


def baskets(bench):
    import numpy
    file = bench.folder / "retail-88162x16470.dat"
    if not file.exists():
        source = numpy.random.default_rng(1)
        weights = 0.28 / numpy.arange(1, ITEMS + 1) ** 0.93
        weights[:5] = [0.575, 0.478, 0.177, 0.172, 0.169]
        weights /= weights.sum()
        rare = numpy.sqrt(weights) / numpy.sqrt(weights).sum()
        bundles = [source.choice(ITEMS, source.integers(3, 7), replace=False, p=rare) for _ in range(600)]
        part = file.with_suffix(".part")
        with open(part, "w") as out:
            for size in source.negative_binomial(2, 2 / 11.3, BASKETS) + 1:
                basket = set(source.choice(ITEMS, min(size, 76), p=weights).tolist())
                if source.random() < 0.25:
                    bundle = bundles[int(600 * source.random() ** 2)]
                    basket.update(int(item) for item in bundle if source.random() < 0.8)
                out.write(" ".join(map(str, sorted(basket))) + "\n")
        part.rename(file)
    return file


def fp_growth(file, count):
    import fim
    data = [tuple(map(int, line.split())) for line in open(file)]
    before = time.monotonic()
    found = fim.fpgrowth(data, target="s", supp=-count, zmin=1)
    return {"seconds": time.monotonic() - before, "sets": len(found)}


def said(words):
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"error: {words[0]}: {done.stderr.strip().splitlines()[-1]}")
    return json.loads(done.stdout.strip().splitlines()[-1])


def item_sets(bench):
    file = baskets(bench)
    program = pathlib.Path(bench.cli).parent.parent / "tests/bench/kindred_rules_bench"
    for share, count in SUPPORTS.items():
        mine, theirs = [], []
        for _ in range(bench.rounds):
            mine.append(said([program, file, count]))
            theirs.append(said([sys.executable, __file__, file, count]))
        if mine[0]["sets"] != theirs[0]["sets"]:
            sys.exit(f"error: {mine[0]['sets']} sets beside {theirs[0]['sets']}")
        ratios = [own["seconds"] / other["seconds"] for own, other in zip(mine, theirs)]
        median = statistics.median(ratios)
        of = [f"{statistics.median(run['seconds'] for run in runs):.2f} s" for runs in (mine, theirs)]
        bench.say(f"Item sets of 88,162 baskets × 16,470, support {share}", f"{of[0]}, {mine[0]['sets']:,} sets",
                  f"pyfim FP-growth: {of[1]}", f"{median:.2f} × ({min(ratios):.2f}–{max(ratios):.2f})", "≤ 0.5 ×",
                  median <= 0.5)


CASES = {"item_sets": item_sets}


if __name__ == "__main__":
    print(json.dumps(fp_growth(sys.argv[1], int(sys.argv[2]))))
