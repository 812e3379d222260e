// The word lists of generated data: invented, so that no generated person, product or place is a real one.
#pragma once

#include <array>
#include <string_view>

namespace kindred::generate::words {

using Words = std::array<std::string_view, 10>;

/// A kind of goods. Its products are adjective × noun.
struct Theme {
  std::string_view category;
  std::string_view place;  ///< "for the kitchen"
  Words nouns;
};

inline constexpr std::array<Theme, 12> Themes = {{
    {"Kitchen",
     "kitchen",
     {"Teapot", "Bread Bin", "Mixing Bowl", "Rolling Pin", "Egg Cup", "Spice Jar", "Oven Glove", "Ladle", "Cake Stand",
      "Butter Dish"}},
    {"Garden",
     "garden",
     {"Watering Can", "Bird House", "Plant Pot", "Trowel", "Lantern", "Seed Box", "Wind Chime", "Hanging Basket",
      "Hand Rake", "Bench Cushion"}},
    {"Toys",
     "playroom",
     {"Wooden Train", "Puzzle", "Rag Doll", "Spinning Top", "Kite", "Toy Drum", "Building Blocks", "Puppet",
      "Skipping Rope", "Marble Run"}},
    {"Craft",
     "workshop",
     {"Knitting Kit", "Yarn Ball", "Button Tin", "Sewing Box", "Paint Set", "Bead Jar", "Felt Sheet", "Ribbon Reel",
      "Glue Pot", "Brush Roll"}},
    {"Stationery",
     "desk",
     {"Notebook", "Pencil Case", "Letter Rack", "Ink Bottle", "Stamp Set", "Desk Tray", "Wall Planner", "Card Box",
      "Sketch Pad", "Paper Clip Jar"}},
    {"Bath",
     "bathroom",
     {"Soap Dish", "Bath Towel", "Sponge", "Bath Salts", "Shower Cap", "Hand Balm", "Toothbrush Mug", "Face Cloth",
      "Bath Mat", "Shaving Brush"}},
    {"Travel",
     "road",
     {"Suitcase Strap", "Flask", "Picnic Rug", "Rain Poncho", "Lunch Box", "Map Case", "Neck Pillow", "Folding Cup",
      "Wash Bag", "Day Pack"}},
    {"Pets",
     "pet corner",
     {"Dog Lead", "Cat Bed", "Feeding Bowl", "Squeaky Bone", "Scratching Post", "Bird Feeder", "Pet Brush", "Treat Tin",
      "Collar", "Hamster Wheel"}},
    {"Lighting",
     "living room",
     {"Table Lamp", "Fairy Lights", "Candle Holder", "Night Light", "Lamp Shade", "Torch", "Tea Light Set",
      "Wall Light", "Reading Lamp", "Storm Lamp"}},
    {"Textiles",
     "bedroom",
     {"Cushion", "Blanket", "Table Runner", "Door Curtain", "Pillow Case", "Quilt", "Apron", "Tea Towel", "Throw",
      "Napkin Set"}},
    {"Sport",
     "gym bag",
     {"Jump Rope", "Water Bottle", "Yoga Mat", "Sweat Band", "Tennis Ball", "Gym Towel", "Bike Bell", "Frisbee",
      "Hand Weights", "Ankle Sock"}},
    {"Music",
     "music room",
     {"Tambourine", "Ukulele", "Music Stand", "Shaker", "Recorder", "Metronome", "Song Book", "Harmonica",
      "Guitar Strap", "Wood Block"}},
}};

/// What everyone buys.
inline constexpr std::array<Theme, 4> EverydayThemes = {{
    {"Everyday",
     "home",
     {"Basket", "Clock", "Mirror", "Doormat", "Umbrella", "Key Hook", "Tote Bag", "Mug", "Coaster", "Vase"}},
    {"Gifts",
     "ones you like",
     {"Gift Box", "Keyring", "Photo Frame", "Music Box", "Charm", "Trinket Tray", "Snow Globe", "Paperweight",
      "Card Set", "Brooch"}},
    {"Storage",
     "cupboard",
     {"Storage Tin", "Drawer Box", "Hanger", "Laundry Bag", "Shelf Crate", "Cable Pouch", "Shoe Rack", "Jar",
      "Hook Rail", "Trunk"}},
    {"Party",
     "party",
     {"Bunting", "Balloon Set", "Paper Plates", "Party Hat", "Streamer", "Cake Candles", "Straw Set", "Banner",
      "Confetti Box", "Invitation Set"}},
}};

inline constexpr std::array<std::string_view, 12> Adjectives = {
    "Red", "Blue", "Striped", "Dotted", "Vintage", "Little", "Large", "Ivory", "Green", "Floral", "Silver", "Checked"};
inline constexpr std::array<std::string_view, 6> Details = {
    "made to last",  "packed in recycled paper", "a little different each time",
    "easy to clean", "light and sturdy",         "a favourite of the shop"};

inline constexpr std::array<std::string_view, 20> FirstNames = {
    "Ada",  "Alma", "Anton", "Bela",   "Cleo", "Dario", "Edda", "Emil", "Flora", "Gustav",
    "Hana", "Ivo",  "Jonna", "Kasper", "Lena", "Milo",  "Nora", "Otto", "Petra", "Rune"};
inline constexpr std::array<std::string_view, 12> SurnameStarts = {
    "Alder", "Birch", "Clover", "Dale", "Elder", "Fern", "Hazel", "Linden", "Maple", "Quill", "Rowan", "Thorn"};
inline constexpr std::array<std::string_view, 8> SurnameEnds = {"brook", "field", "gate", "ley",
                                                                "mere",  "ridge", "well", "wick"};
inline constexpr std::array<std::string_view, 8> Regions = {"Capital", "Coast",    "East",  "Highlands",
                                                            "Lakes",   "Midlands", "North", "West"};

}  // namespace kindred::generate::words
