"""What customers are worth, by Kindred and by the lifetimes package: a case of ./dev bench --peers.

A million customers who buy and leave as BG/NBD says. Seconds are those of the fit alone, in memory; both must find as likely
parameters.

Run by itself, with a file, it does the peer's work once and says so in JSON: a process of its own each time.
"""
import json
import pathlib
import statistics
import sys
import time

import peers_predict

CUSTOMERS = 1_000_000


def customers(bench):
    import numpy
    file = bench.folder / f"purchases-{CUSTOMERS}.bin"
    if not file.exists():
        source = numpy.random.default_rng(1)
        rates, leaving = source.gamma(0.243, 1 / 4.414, CUSTOMERS), source.beta(0.793, 2.426, CUSTOMERS)
        ages = source.integers(189, 273, CUSTOMERS) / 7
        repeats, last, now = (numpy.zeros(CUSTOMERS) for _ in range(3))
        there = numpy.ones(CUSTOMERS, bool)
        while there.any():
            who = numpy.flatnonzero(there)
            now[who] += source.exponential(1 / numpy.maximum(rates[who], 1e-12))
            bought = who[now[who] < ages[who]]
            repeats[bought] += 1
            last[bought] = numpy.maximum(numpy.floor(now[bought] * 7), 1) / 7
            there[who] = False
            there[bought] = source.random(len(bought)) >= leaving[bought]
        part = file.with_suffix(".part")
        numpy.concatenate([repeats, last, ages]).tofile(part)
        part.rename(file)
    return file


def lifetimes(file):
    import numpy
    from lifetimes import BetaGeoFitter
    repeats, last, ages = numpy.fromfile(file).reshape(3, CUSTOMERS)
    fitter = BetaGeoFitter()
    before = time.monotonic()
    fitter.fit(repeats, last, ages)
    return {"seconds": time.monotonic() - before, "parameters": [float(each) for each in fitter.params_]}


def bg_nbd(bench):
    file = customers(bench)
    program = pathlib.Path(bench.cli).parent.parent / "tests/bench/kindred_value_bench"
    mine, theirs = [], []
    for _ in range(bench.rounds):
        mine.append(peers_predict.said([program, file, CUSTOMERS, "bg_nbd"]))
        theirs.append(peers_predict.said([sys.executable, __file__, file]))
    for own, other in zip(mine[0]["parameters"], theirs[0]["parameters"]):
        if abs(own / other - 1) > 0.02:
            sys.exit(f"error: {mine[0]['parameters']} beside {theirs[0]['parameters']}")
    ratios = [own["seconds"] / other["seconds"] for own, other in zip(mine, theirs)]
    median = statistics.median(ratios)
    of = [f"{statistics.median(run['seconds'] for run in runs):.2f} s" for runs in (mine, theirs)]
    bench.say("BG/NBD of a million customers", of[0], f"lifetimes: {of[1]}",
              f"{median:.2f} × ({min(ratios):.2f}–{max(ratios):.2f})", "≤ 0.1 ×", median <= 0.1)


CASES = {"bg_nbd": bg_nbd}


if __name__ == "__main__":
    print(json.dumps(lifetimes(sys.argv[1])))
