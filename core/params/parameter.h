// What a parameter is: the form in the window, the flags and help of the command line, storage with a run, validation
// and the reference page all read this description. Parameters nest: one of type Algorithm brings the parameters of the
// algorithm that is named, which stand beside it; one of type List has elements `key.0.…`, `key.1.…`, each with the same
// parameters, and its own value is how many there are. `expanded` gives them as they stand beside given values. Thread
// rule: immutable once built.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/params/values.h"

namespace kindred {

enum class ParameterType { Int, Real, Flag, Choice, Seed, Text, Date, Columns, Algorithm, List };

/// Inclusive bounds. `logarithmic` advises the editor; `atMostCustomers`/`atMostProducts` add a bound that the data sets.
struct Range {
  double minimum = 0;
  double maximum = 0;
  bool logarithmic = false;
  bool atMostCustomers = false;
  bool atMostProducts = false;
};

struct Choice {
  std::string key;
  Text label;
  Text help = {};
};

/// A parameter is shown where the value of `key` is one of `values` (as text, as the command line writes it).
struct ShownWhen {
  std::string key;
  std::vector<std::string> values;
};

struct Parameter;
using Parameters = std::vector<Parameter>;

/// What a parameter of type Algorithm chooses from. Asked only when needed, since a family may hold who asks.
struct ChoosableFamily {
  std::function<std::vector<Choice>()> choices;
  std::function<Parameters(const std::string& key)> parameters;  ///< of a member; none of an unknown key
};

struct Parameter {
  std::string key = {};
  Text label = {};
  Text help = {};
  ParameterType type = ParameterType::Int;
  Value defaultValue = {};
  std::optional<Range> range = {};
  std::vector<Choice> choices = {};
  Text unit = {};
  bool isOptional = false;  ///< may be left out: "auto"
  bool advanced = false;    ///< folded away in forms
  std::optional<ShownWhen> shownWhen = {};
  std::vector<std::string> aliases = {};  ///< earlier keys, still read from stored runs

  std::shared_ptr<const ChoosableFamily> family = {};  ///< of type Algorithm
  std::shared_ptr<const Parameters> element = {};      ///< of type List: the parameters of each element
  Text elementLabel = {};                              ///< of type List: "Part %1", of the number from 1
  Values nestedDefaults = {};                          ///< where they differ: "0.weight" of a List, "k" of an Algorithm
  Text context = {};                                   ///< the element that it belongs to: "Part 2"
};

/// What bounds may depend on. Zero: not known yet, not checked.
struct DataShape {
  std::int64_t customers = 0;
  std::int64_t products = 0;
  std::int64_t interactions = 0;
};

struct Problem {
  std::string key;
  Text text;
};

/// All that is wrong with `values`, nested ones too: unknown keys (with the nearest known one), wrong types, values out
/// of range. The bounds that the data sets hold for defaults too, where the parameter is shown.
std::vector<Problem> problems(const Parameters& parameters, const Values& values, const DataShape& shape = {});
/// Throws Error (BadParameters) with all problems.
void requireValid(const Parameters& parameters, const Values& values, const DataShape& shape = {});
/// `values` with every key that was left out set to its default and aliases renamed.
Values completed(const Parameters& parameters, Values values);
/// The parameters beside these values: after each Algorithm those of the algorithm named, after each List those of its
/// elements. Choices of algorithms are filled in. Of `values` and defaults only keys and numbers of elements matter.
Parameters expanded(const Parameters& parameters, const Values& values);
/// How many elements a list has beside these values: as given, else by default or as many as are named.
std::int64_t elements(const Parameter& list, const Values& values);
/// `parameters` under `prefix.`, with their conditions and aliases.
Parameters under(const std::string& prefix, Parameters parameters);
/// Values with one element more at the end of the list, or without the element at `place`; those after it move up.
Values withElement(const Parameters& parameters, Values values, const std::string& list);
Values withoutElement(const Parameters& parameters, Values values, const std::string& list, std::int64_t place);
/// Values from the command line's keys and texts, in any order. What no parameter is called and what cannot be read keep
/// their text, so that problems() says what is wrong.
Values parsedValues(const Parameters& parameters, std::vector<std::pair<std::string, std::string>> texts);

/// A value of this parameter from the command line's text: "auto" where it is optional, yes or no, 2011-12-31,
/// columns between commas. Throws Error (BadParameters).
Value parsed(const Parameter& parameter, const std::string& text);
/// The reverse of parsed; "auto" for a parameter that was left out.
std::string written(const Parameter& parameter, const Value& value);
/// The same without the parameter at hand: a date is then a number of seconds.
std::string written(const Value& value);
/// The parameter of this key, by key or alias; nullptr where there is none.
const Parameter* find(const Parameters& parameters, std::string_view key);
/// Whether the form shows the parameter beside these (completed) values.
bool isShown(const Parameter& parameter, const Values& values);

std::string_view name(ParameterType type);

}  // namespace kindred
