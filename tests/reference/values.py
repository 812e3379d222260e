#!/usr/bin/env python3
"""Writes values.json: what the lifetimes package makes of customers who were made up, to which values_test.cpp holds Kindred.

    python3 values.py        # Lifetimes==0.11.3 in an environment of its own: it asks for older libraries than the others
"""
import json
from pathlib import Path

import numpy
import pandas
from lifetimes import BetaGeoFitter, GammaGammaFitter, ModifiedBetaGeoFitter, ParetoNBDFitter

HERE = Path(__file__).parent
CUSTOMERS, AHEAD = 1200, 26.0


def customers():
    random = numpy.random.RandomState(21)
    rows = []
    for _ in range(CUSTOMERS):
        rate = random.gamma(0.9, 1 / 6)
        stays = random.exponential(1 / max(random.gamma(1.2, 1 / 30), 1e-9))
        usual = 5 * random.gamma(5) / 4
        age, at, last, repeats, spend = round(random.uniform(20, 50), 2), 0.0, 0.0, 0, 0.0
        while True:
            at += random.exponential(1 / max(rate, 1e-9))
            if at > min(age, stays):
                break
            repeats, last, spend = repeats + 1, at, spend + usual * random.gamma(4) / 4
        rows.append((repeats, min(round(last + 0.005, 2), age) if repeats else 0.0, age, round(spend / repeats, 2) if repeats else 0.0))
    return pandas.DataFrame(rows, columns=["frequency", "recency", "age", "spend"])


def main():
    made = customers()
    cases = []
    asked = list(range(0, CUSTOMERS, 60))
    for key, fitter in (("bg_nbd", BetaGeoFitter), ("mbg_nbd", ModifiedBetaGeoFitter), ("pareto_nbd", ParetoNBDFitter)):
        model = fitter().fit(made.frequency, made.recency, made.age)
        some = made.loc[asked]
        alive = model.conditional_probability_alive(some.frequency, some.recency, some.age)
        expected = model.conditional_expected_number_of_purchases_up_to_time(AHEAD, some.frequency, some.recency, some.age)
        cases.append({"model": key, "parameters": [float(each) for each in model.params_],
                      "alive": [float(each) for each in numpy.asarray(alive)],
                      "expected": [float(each) for each in numpy.asarray(expected)]})
    again = made[made.frequency > 0]
    spend = GammaGammaFitter().fit(again.frequency, again.spend)
    cases.append({"model": "gamma_gamma", "parameters": [float(each) for each in spend.params_],
                  "expected": [float(each) for each in spend.conditional_expected_average_profit(made.frequency, made.spend).loc[asked]]})
    (HERE / "values.json").write_text(json.dumps({"frequency": made.frequency.tolist(), "recency": made.recency.tolist(),
                                                 "age": made.age.tolist(), "spend": made.spend.tolist(), "ahead": AHEAD,
                                                 "asked": asked, "cases": cases}) + "\n")


if __name__ == "__main__":
    main()
