// The ratings of the Netflix Prize: files of blocks, each a movie and a colon, then a line "customer,rating,date" a rating.
#pragma once

#include <string_view>
#include <vector>

#include "core/import/files/contents.h"
#include "core/import/text/record_source.h"

namespace kindred::imports::netflix {

/// Whether a file that begins so holds ratings: a movie with its colon, then customer, rating and date.
bool beginsLikeRatings(std::string_view beginning);

/// Records of movie, customer, rating and date, file after file; one file is open at a time. Lines are counted within
/// their file; the text of a record is its line, without the movie. Lines of another form are records without cells.
OpenRecords ratingsOf(std::vector<InputFile> files);

/// How many bytes the files have together.
std::int64_t sizeOf(const std::vector<InputFile>& files);

}  // namespace kindred::imports::netflix
