// Which entities of a data set are compared: those along the rows of the matrix, or along its columns.
#pragma once

namespace kindred::similarity {

enum class Axis { Customers, Products };

}  // namespace kindred::similarity
