#!/usr/bin/env python3
"""Reads the articles of github.com/cltl/LongTailQATask and writes one line for each: incident, article, day, host, place, title, text.

Usage: longtail.py FOLDER > articles.tsv   where FOLDER holds EventRegistries/GunViolenceArchive. The set is not ours and stays where it is.
The articles are Python pickles: only the names that they need are let in, so that nothing in them is run."""
import datetime
import json
import os
import pickle
import sys
import _codecs


class Article:
    """What the pickles hold."""


class Careful(pickle.Unpickler):
    """Lets in an article, a date and bytes; refuses all else."""

    ALLOWED = {("classes", "NewsItem"): Article, ("datetime", "date"): datetime.date, ("_codecs", "encode"): _codecs.encode}

    def find_class(self, module, name):
        if (module, name) not in self.ALLOWED:
            raise pickle.UnpicklingError(f"not let in: {module}.{name}")
        return self.ALLOWED[(module, name)]


def flat(text):
    return " ".join(text.split())


def main(folder):
    root = os.path.join(folder, "EventRegistries", "GunViolenceArchive")
    with open(os.path.join(root, "frames", "all.lat_long.json"), encoding="utf-8") as file:
        places = json.load(file)
    corpus = os.path.join(root, "the_violent_corpus")
    for incident in sorted(os.listdir(corpus)):
        for name in sorted(os.listdir(os.path.join(corpus, incident))):
            if not name.endswith(".json"):
                continue
            with open(os.path.join(corpus, incident, name), "rb") as file:
                article = vars(Careful(file).load())
            uri = article["uri"].split("://")
            host = uri[-1].split("/")[0].split(":")[0]
            place = places.get(incident)
            place = "" if not place else f"{place[0]},{place[1]}"
            print(incident, name[:-5], article["dct"].isoformat(), host, place, flat(article["title"]), flat(article["content"]), sep="\t")


if __name__ == "__main__":
    main(sys.argv[1])
