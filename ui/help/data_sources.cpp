#include "ui/help/data_sources.h"

#include <QCoreApplication>

namespace kindred::ui::help {
namespace {

// Terms that several share.
const char* const SeeItsPage = QT_TRANSLATE_NOOP("DataSources", "See its page");
const char* const AskToEarn =
    QT_TRANSLATE_NOOP("DataSources", "For research and teaching; for anything that earns money ask first");
const char* const Attribution =
    QT_TRANSLATE_NOOP("DataSources", "Creative Commons Attribution 4.0: use it freely, and name the source");

}  // namespace

const std::vector<DataSource>& sitesToSearch() {
  static const std::vector<DataSource> sites{
      {"kaggle", "Kaggle",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Data sets of all kinds that people and companies share, with a description of each. Search for “ratings”, "
           "“transactions” or “customers”. Most downloads need a free account."),
       nullptr, QT_TRANSLATE_NOOP("DataSources", "Each data set states its own"),
       QT_TRANSLATE_NOOP("DataSources", "The archive as it comes, without unpacking it"),
       "https://www.kaggle.com/datasets"},
      {"google", "Google Dataset Search",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "A search engine for data sets: it lists pages of thousands of sites that say what their data holds."),
       nullptr, QT_TRANSLATE_NOOP("DataSources", "Each data set states its own"),
       QT_TRANSLATE_NOOP("DataSources", "Whatever the page it leads to offers as CSV, XLSX or JSON"),
       "https://datasetsearch.research.google.com"},
      {"grouplens", "GroupLens",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "A research group of the University of Minnesota that collects ratings for the study of recommenders."),
       nullptr, QT_TRANSLATE_NOOP("DataSources", "A README lies beside each data set"),
       QT_TRANSLATE_NOOP("DataSources", "The zip archive of a data set"), "https://grouplens.org/datasets/"},
      {"uci", "UCI Machine Learning Repository",
       QT_TRANSLATE_NOOP("DataSources",
                         "Data sets for teaching and comparing methods, kept by the University of California in "
                         "Irvine; shops and bank "
                         "customers among them."),
       nullptr, QT_TRANSLATE_NOOP("DataSources", "Stated on the page of each data set"),
       QT_TRANSLATE_NOOP("DataSources", "The zip archive of a data set"), "https://archive.ics.uci.edu"},
      {"mcauley", "McAuley Lab",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Reviews and ratings of goods, books, clothes and games, collected by Julian McAuley's group at the "
           "University of California in San Diego."),
       nullptr, SeeItsPage, QT_TRANSLATE_NOOP("DataSources", "A file of JSON lines, compressed as it comes"),
       "https://cseweb.ucsd.edu/~jmcauley/datasets.html"},
  };
  return sites;
}

const std::vector<DataSource>& wellKnownDataSets() {
  static const std::vector<DataSource> sets{
      {"movielens", "MovieLens",
       QT_TRANSLATE_NOOP("DataSources",
                         "Ratings of films from half a star to five, given by members of movielens.org; titles, genres "
                         "and tags of the "
                         "films. The small one is the best to begin with."),
       QT_TRANSLATE_NOOP("DataSources",
                         "From 100,836 ratings of 610 people (latest small) over 1 million (1M) to 32 million of "
                         "200,948 people (32M)"),
       AskToEarn, QT_TRANSLATE_NOOP("DataSources", "ml-latest-small.zip, ml-1m.zip, ml-32m.zip … as they come"),
       "https://grouplens.org/datasets/movielens/"},
      {"netflix", "Netflix Prize",
       QT_TRANSLATE_NOOP("DataSources",
                         "Ratings of films from one to five stars, 1998 to 2005, from the competition that made "
                         "recommenders famous. It "
                         "names no customer."),
       QT_TRANSLATE_NOOP("DataSources", "100,480,507 ratings of 480,189 customers on 17,770 films; 2 GB unpacked"),
       SeeItsPage,
       QT_TRANSLATE_NOOP(
           "DataSources",
           "The archive, or the folder with combined_data_1.txt and its like, or with mv_0000001.txt and its like"),
       "https://www.kaggle.com/datasets/netflix-inc/netflix-prize-data"},
      {"book_crossing", "Book-Crossing",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Ratings of books from 1 to 10, and books that were only mentioned; age and place of the readers."),
       QT_TRANSLATE_NOOP("DataSources", "1,149,780 ratings of 278,858 members on 271,379 books"), SeeItsPage,
       QT_TRANSLATE_NOOP("DataSources", "BX-CSV-Dump.zip, or BX-Book-Ratings.csv"),
       "https://grouplens.org/datasets/book-crossing/"},
      {"goodbooks", "goodbooks-10k",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Ratings of the ten thousand most popular books of Goodreads, with their titles, authors and tags."),
       QT_TRANSLATE_NOOP("DataSources", "About 6 million ratings of 53,424 readers on 10,000 books"),
       QT_TRANSLATE_NOOP("DataSources", "Creative Commons Attribution-ShareAlike 4.0"),
       QT_TRANSLATE_NOOP("DataSources", "The archive, or ratings.csv"), "https://github.com/zygmuntz/goodbooks-10k"},
      {"goodreads", "Goodreads",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Which books readers put on their shelves, read and rated, by genre; reviews and the books themselves."),
       QT_TRANSLATE_NOOP("DataSources",
                         "228,648,342 interactions of 876,145 readers with 2,360,655 books; genres are much smaller"),
       QT_TRANSLATE_NOOP("DataSources", "For academic use; see its page"),
       QT_TRANSLATE_NOOP("DataSources", "goodreads_interactions_….json.gz of a genre"),
       "https://mengtingwan.github.io/data/goodreads.html"},
      {"amazon", "Amazon Reviews",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Ratings, reviews and product pages of the shop, by category; editions of 2014, 2018 and 2023."),
       QT_TRANSLATE_NOOP("DataSources", "142.8 million reviews (2014), 233.1 million (2018), 571.5 million (2023)"),
       SeeItsPage,
       QT_TRANSLATE_NOOP("DataSources",
                         "The file of one category: reviews as JSON lines, or the one with ratings alone as CSV"),
       "https://amazon-reviews-2023.github.io"},
      {"clothing_fit", "ModCloth, RentTheRunway",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Which clothes fit whom: ratings of bought and of rented clothes with the sizes of body and garment."),
       QT_TRANSLATE_NOOP("DataSources",
                         "82,790 transactions of 47,958 customers (ModCloth); 192,544 of 105,508 (RentTheRunway)"),
       SeeItsPage, QT_TRANSLATE_NOOP("DataSources", "modcloth_final_data.json.gz, renttherunway_final_data.json.gz"),
       "https://cseweb.ucsd.edu/~jmcauley/datasets.html#clothing_fit"},
      {"online_retail", "UCI Online Retail",
       QT_TRANSLATE_NOOP("DataSources",
                         "A year of a British shop for gifts: invoices, products, quantities, prices, customers and "
                         "their countries, with "
                         "cancellations and missing customers as in real life."),
       QT_TRANSLATE_NOOP("DataSources", "541,909 lines of 4,372 customers, December 2010 to December 2011"),
       Attribution, QT_TRANSLATE_NOOP("DataSources", "Online Retail.xlsx, or the archive it comes in"),
       "https://archive.ics.uci.edu/dataset/352/online+retail"},
      {"online_retail_2", "UCI Online Retail II",
       QT_TRANSLATE_NOOP("DataSources", "Two years of the same shop, a sheet a year; both are read as one."),
       QT_TRANSLATE_NOOP("DataSources", "1,067,371 lines, December 2009 to December 2011"), Attribution,
       QT_TRANSLATE_NOOP("DataSources", "online_retail_II.xlsx, or the archive it comes in"),
       "https://archive.ics.uci.edu/dataset/502/online+retail+ii"},
      {"instacart", "Instacart Market Basket Analysis",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Orders of groceries with the place of each product in the basket, the hour and the weekday; aisles and "
           "departments of the products. Times are told only as days since the order before."),
       QT_TRANSLATE_NOOP("DataSources", "More than 3 million orders of 206,209 customers with 49,688 products"),
       SeeItsPage,
       QT_TRANSLATE_NOOP("DataSources",
                         "The folder or the archive with orders.csv, order_products__prior.csv and products.csv"),
       "https://www.kaggle.com/c/instacart-market-basket-analysis"},
      {"dunnhumby", "dunnhumby The Complete Journey",
       QT_TRANSLATE_NOOP("DataSources",
                         "Two years of everything that households bought at a grocer, with their age, income and size, "
                         "and the campaigns "
                         "and coupons they received."),
       QT_TRANSLATE_NOOP("DataSources", "About 2.6 million lines of 2,500 households"), SeeItsPage,
       QT_TRANSLATE_NOOP("DataSources", "The folder with the tables of transactions, products and households"),
       "https://www.dunnhumby.com/source-files/"},
      {"fimi", "FIMI",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Market baskets, one a line, from the workshops on mining frequent item sets; “retail” is a Belgian "
           "supermarket, “kosarak” clicks on a Hungarian news site."),
       QT_TRANSLATE_NOOP("DataSources", "retail: 88,162 baskets of 16,470 products; kosarak: 990,002 lines"),
       SeeItsPage, QT_TRANSLATE_NOOP("DataSources", "retail.dat.gz, kosarak.dat.gz … as they come"),
       "http://fimi.uantwerpen.be/data/"},
      {"spmf", "SPMF",
       QT_TRANSLATE_NOOP(
           "DataSources",
           "Baskets and sequences in the form of the pattern-mining library SPMF; the FIMI sets are there too."),
       QT_TRANSLATE_NOOP("DataSources", "From some thousand lines to a million"), SeeItsPage,
       QT_TRANSLATE_NOOP("DataSources", "A text file of the page"),
       "https://www.philippe-fournier-viger.com/spmf/index.php?link=datasets.php"},
      {"cdnow", "CDNOW",
       QT_TRANSLATE_NOOP("DataSources",
                         "All purchases, to the middle of 1998, of people who first bought at this music shop early in "
                         "1997: the classic set for "
                         "customer lifetime value. It has no products."),
       QT_TRANSLATE_NOOP("DataSources", "69,659 purchases of 23,570 customers"), SeeItsPage,
       QT_TRANSLATE_NOOP("DataSources", "CDNOW_master.txt"), "https://www.brucehardie.com/datasets/"},
  };
  return sets;
}

QString inWords(const char* sentence) {
  return sentence == nullptr ? QString() : QCoreApplication::translate("DataSources", sentence);
}

}  // namespace kindred::ui::help
