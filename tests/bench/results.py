"""./dev bench --results RATINGS.csv: every recommender of Kindred with its defaults on one split of a file of ratings
(customer,product,value,time under any names: MovieLens' ratings.csv), beside other tools' recommenders with theirs; what
the README's table of results says.

A fifth of everyone's ratings is the test, by a fixed seed. Lists: products of the training are left out; a product is
relevant when it is in the test, whatever its rating. Figures of peers are made here by the definitions of `evaluate`.
Seconds are by the clock, on all processors for Kindred, implicit and irspack; Surprise has one.
"""
import argparse
import csv
import json
import math
import os
import pathlib
import random
import re
import subprocess
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
METRICS = ["ndcg@10", "recall@10", "coverage@10", "rmse", "mae"]


def split(ratings, folder):
    """train.csv and test.csv of a file of ratings."""
    with open(ratings, newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    random.Random(1).shuffle(rows)
    rows.sort(key=lambda row: row[0])
    parts = {"train": [], "test": []}
    for number, row in enumerate(rows):
        parts["test" if number % 5 == 0 else "train"].append(row[:4])
    for name, part in parts.items():
        with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["customer", "product", "value", "time"])
            writer.writerows(part)
    return parts


def kindred(cli, folder, key, predicts):
    """What `evaluate` says of one recommender, or why it cannot be run. Errors of those that predict nothing are those of
    the customer's mean: no figure of theirs."""
    words = [cli, "evaluate", "--train", folder / "train.csv", "--test", folder / "test.csv", "--algorithm", key,
             "--metrics", ",".join(METRICS), "--json"]
    done = subprocess.run(list(map(str, words)), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(f"{key}: {done.stderr.strip().splitlines()[0]}", flush=True)
        return None
    result = json.loads(done.stdout)["results"][0]
    names = METRICS if predicts else METRICS[:3]
    figures = {name: result["metrics"].get(name, {}).get("mean") for name in names}
    return figures | {"fit": result["fit_seconds"], "lists": result["predict_seconds"]}


class Matrix:
    """The split as scipy sees it: customers and products in the order of their ids."""

    def __init__(self, parts):
        import numpy
        import scipy.sparse
        train = parts["train"]
        self.customers = {id: i for i, id in enumerate(sorted({row[0] for row in train}))}
        self.products = {id: i for i, id in enumerate(sorted({row[1] for row in train}))}
        rows = [self.customers[row[0]] for row in train]
        columns = [self.products[row[1]] for row in train]
        ones = numpy.ones(len(train), numpy.float32)
        self.train = scipy.sparse.csr_matrix((ones, (rows, columns)), (len(self.customers), len(self.products)))
        self.relevant = {}
        for row in parts["test"]:
            if row[0] in self.customers:
                self.relevant.setdefault(self.customers[row[0]], set()).add(self.products.get(row[1], row[1]))

    def judge(self, lists):
        """lists: the first 10 of each customer who has a test."""
        gains, recalls, shown = [], [], set()
        for customer, relevant in self.relevant.items():
            offered = [int(product) for product in lists[customer][:10]]
            shown.update(offered)
            hits = [rank for rank, product in enumerate(offered) if product in relevant]
            ideal = sum(1 / math.log2(rank + 2) for rank in range(min(10, len(relevant))))
            gains.append(sum(1 / math.log2(rank + 2) for rank in hits) / ideal)
            recalls.append(len(hits) / len(relevant))
        return {"ndcg@10": sum(gains) / len(gains), "recall@10": sum(recalls) / len(recalls),
                "coverage@10": len(shown) / len(self.products)}


def timed(action):
    before = time.monotonic()
    action()
    return time.monotonic() - before


def of_surprise(parts, make):
    import surprise
    values = [float(row[2]) for row in parts["train"]]
    reader = surprise.Reader(rating_scale=(min(values), max(values)))
    train = surprise.Dataset.load_from_df(frame(parts["train"]), reader).build_full_trainset()
    model = make(surprise)
    fit = timed(lambda: model.fit(train))
    told = model.test([(row[0], row[1], float(row[2])) for row in parts["test"]])
    errors = [float(each.est) - each.r_ui for each in told]
    return {"rmse": math.sqrt(sum(error * error for error in errors) / len(errors)),
            "mae": sum(map(abs, errors)) / len(errors), "fit": fit}


def frame(rows):
    import pandas
    return pandas.DataFrame([(row[0], row[1], float(row[2])) for row in rows])


def of_implicit(matrix, make):
    import implicit
    model = make(implicit)
    fit = timed(lambda: model.fit(matrix.train, show_progress=False))
    customers = sorted(matrix.relevant)
    ids, _ = model.recommend(customers, matrix.train[customers], N=10, filter_already_liked_items=True)
    return matrix.judge(dict(zip(customers, ids))) | {"fit": fit}


def of_irspack(matrix, make):
    import irspack
    import numpy
    model = make(irspack)(matrix.train)
    fit = timed(model.learn)
    customers = sorted(matrix.relevant)
    scores = model.get_score_remove_seen(numpy.array(customers))
    return matrix.judge(dict(zip(customers, numpy.argsort(-scores, axis=1, kind="stable")[:, :10]))) | {"fit": fit}


SURPRISE = {
    "bias": ("BaselineOnly", lambda s: s.BaselineOnly(verbose=False)),
    "user_knn": ("KNNBaseline", lambda s: s.KNNBaseline(verbose=False)),
    "item_knn": ("KNNBaseline, items", lambda s: s.KNNBaseline(sim_options={"user_based": False}, verbose=False)),
    "slope_one": ("SlopeOne", lambda s: s.SlopeOne()),
    "svd": ("SVD", lambda s: s.SVD(random_state=1)),
    "svdpp": ("SVDpp", lambda s: s.SVDpp(random_state=1)),
    "nmf": ("NMF", lambda s: s.NMF(random_state=1)),
    "co_clustering": ("CoClustering", lambda s: s.CoClustering(random_state=1))}
IMPLICIT = {
    "item_knn": ("CosineRecommender", lambda i: i.nearest_neighbours.CosineRecommender(K=200)),
    "ials": ("AlternatingLeastSquares",
             lambda i: i.als.AlternatingLeastSquares(factors=64, random_state=1)),
    "bpr": ("BayesianPersonalizedRanking", lambda i: i.bpr.BayesianPersonalizedRanking(factors=64, random_state=1))}
IRSPACK = {
    "p3alpha": ("P3alpha", lambda i: i.P3alphaRecommender), "rp3beta": ("RP3beta", lambda i: i.RP3betaRecommender),
    "ease": ("DenseSLIM", lambda i: i.DenseSLIMRecommender),
    "slim": ("SLIM", lambda i: i.SLIMRecommender)}


def peers(parts):
    """key -> [(name, figures)]"""
    matrix = Matrix(parts)
    found = {}
    for tool, table, run in (("Surprise", SURPRISE, lambda make: of_surprise(parts, make)),
                             ("implicit", IMPLICIT, lambda make: of_implicit(matrix, make)),
                             ("irspack", IRSPACK, lambda make: of_irspack(matrix, make))):
        for key, (name, make) in table.items():
            figures = run(make)
            print(f"{tool} {name}: {figures}", flush=True)
            found.setdefault(key, []).append((f"{tool} {name}", figures))
    return found


def number(value, digits=3):
    return "" if value is None else f"{value:.{digits}f}".replace("0.", ".", 1) if digits == 3 and value < 1 else f"{value:.{digits}f}"


def cells(figures):
    return [number(figures.get(name)) for name in METRICS] + [number(figures.get("fit"), 2)]


def table(results, others):
    head = "| | NDCG@10 | recall@10 | coverage@10 | RMSE | MAE | fit, s |\n|---|---|---|---|---|---|---|\n"
    lines = []
    for key, figures in results.items():
        if all(figures.get(name) is None for name in METRICS):
            continue  # the data lack what it needs
        lines.append("| " + " | ".join([f"`{key}`", *cells(figures)]) + " |\n")
        lines += ["| " + " | ".join([f"&emsp;{name}", *cells(own)]) + " |\n" for name, own in others.get(key, [])]
    return head + "".join(lines)


def write(readme, text):
    begin, end = "<!-- ./dev bench --results -->\n", "<!-- end of results -->\n"
    page = readme.read_text(encoding="utf-8")
    pattern = re.escape(begin) + ".*?" + re.escape(end)
    if not re.search(pattern, page, re.S):
        sys.exit(f"error: {readme} has no place for the table")
    readme.write_text(re.sub(pattern, lambda _: begin + text + end, page, flags=re.S), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ratings", type=pathlib.Path)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--folder", required=True, type=pathlib.Path)
    parser.add_argument("--only", nargs="+", metavar="KEY", help="of Kindred's recommenders")
    parser.add_argument("--alone", action="store_true", help="without the other tools")
    parser.add_argument("--readme", type=pathlib.Path, help="write the table between the marks of this file")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    parts = split(options.ratings, options.folder)
    said = subprocess.run([options.cli, "algorithms", "--family", "recommend", "--json"], capture_output=True, text=True, check=True)
    results = {}
    for each in json.loads(said.stdout):
        key = each["key"]
        if options.only and key not in options.only:
            continue
        if (figures := kindred(options.cli, options.folder, key, "predicts" in each["capabilities"])) is not None:
            results[key] = figures
            print(f"{key}: {figures}", flush=True)
    text = table(results, {} if options.alone else peers(parts))
    print(text)
    if options.readme:
        write(options.readme, text)


if __name__ == "__main__":
    main()
