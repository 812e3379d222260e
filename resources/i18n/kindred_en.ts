<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DataWords</name>
    <message numerus="yes">
        <source>%Ln rating(s)</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase(s)</source>
        <translation>
            <numerusform>%Ln purchase</numerusform>
            <numerusform>%Ln purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are new</source>
        <translation>
            <numerusform>%Ln row is new</numerusform>
            <numerusform>%Ln rows are new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileRequest</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message numerus="yes">
        <source>%Ln customer(s): %1</source>
        <translation>
            <numerusform>%Ln customer: %1</numerusform>
            <numerusform>%Ln customers: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>core</name>
    <message numerus="yes">
        <source>The encoding is a good guess: %n line(s) (holds|hold) letters outside plain English, read best as %1.</source>
        <translation>
            <numerusform>The encoding is a good guess: %Ln line holds letters outside plain English, read best as %1.</numerusform>
            <numerusform>The encoding is a good guess: %Ln lines hold letters outside plain English, read best as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below 0</source>
        <translation>
            <numerusform>%Ln below 0</numerusform>
            <numerusform>%Ln below 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) have it</source>
        <translation>
            <numerusform>%Ln customer have it</numerusform>
            <numerusform>%Ln customers have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of like taste rated it</source>
        <translation>
            <numerusform>%Ln customer of like taste rated it</numerusform>
            <numerusform>%Ln customers of like taste rated it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) rated it</source>
        <translation>
            <numerusform>%Ln customer rated it</numerusform>
            <numerusform>%Ln customers rated it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who (buys|buy) alike (has|have) it</source>
        <translation>
            <numerusform>%Ln customer who buys alike has it</numerusform>
            <numerusform>%Ln customers who buy alike have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with events</source>
        <translation>
            <numerusform>%Ln customer with events</numerusform>
            <numerusform>%Ln customers with events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%Ln empty</numerusform>
            <numerusform>%Ln empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) did not fit the encoding and (was|were) replaced by “�”.</source>
        <translation>
            <numerusform>%Ln place did not fit the encoding and was replaced by “�”.</numerusform>
            <numerusform>%Ln places did not fit the encoding and were replaced by “�”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) (has|have) several titles; the most frequent one is used.</source>
        <translation>
            <numerusform>%Ln product has several titles; the most frequent one is used.</numerusform>
            <numerusform>%Ln products have several titles; the most frequent one is used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) with events</source>
        <translation>
            <numerusform>%Ln product with events</numerusform>
            <numerusform>%Ln products with events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation mark(s) without a partner (was|were) read as part of the text.</source>
        <translation>
            <numerusform>%Ln quotation mark without a partner was read as part of the text.</numerusform>
            <numerusform>%Ln quotation marks without a partner were read as part of the text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected customer(s)</source>
        <translation>
            <numerusform>%Ln selected customer</numerusform>
            <numerusform>%Ln selected customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln value</numerusform>
            <numerusform>%Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero</source>
        <translation>
            <numerusform>%Ln zero</numerusform>
            <numerusform>%Ln zero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n customer(s) with most orders</source>
        <translation>
            <numerusform>the %Ln customer with most orders</numerusform>
            <numerusform>the %Ln customers with most orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n product(s) sold most often</source>
        <translation>
            <numerusform>the %Ln product sold most often</numerusform>
            <numerusform>the %Ln products sold most often</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n selected customer(s) with most orders</source>
        <translation>
            <numerusform>the %Ln selected customer with most orders</numerusform>
            <numerusform>the %Ln selected customers with most orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) cannot give %1 ratings, each product at most one.</source>
        <translation>
            <numerusform>%n customer cannot give %1 ratings, each product at most one.</numerusform>
            <numerusform>%n customers cannot give %1 ratings, each product at most one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) (needs|need) at least %1 products.</source>
        <translation>
            <numerusform>%n segment needs at least %1 products.</numerusform>
            <numerusform>%n segments need at least %1 products.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There (is|are) only %n different row(s), too few for %1 groups.</source>
        <translation>
            <numerusform>There is only %n different row, too few for %1 groups.</numerusform>
            <numerusform>There are only %n different rows, too few for %1 groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are more keys than columns are made of, or longer ones: the first %n (was|were) used.</source>
        <translation>
            <numerusform>There are more keys than columns are made of, or longer ones: the first %Ln was used.</numerusform>
            <numerusform>There are more keys than columns are made of, or longer ones: the first %Ln were used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (was|were) made smaller by what was returned later.</source>
        <translation>
            <numerusform>%Ln line was made smaller by what was returned later.</numerusform>
            <numerusform>%Ln lines were made smaller by what was returned later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of %1 (was|were) skipped: unreadable or without an id.</source>
        <translation>
            <numerusform>%Ln line of %1 was skipped: unreadable or without an id.</numerusform>
            <numerusform>%Ln lines of %1 were skipped: unreadable or without an id.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of %1 repeat(s|) an id; one line of each id is used.</source>
        <translation>
            <numerusform>%Ln line of %1 repeats an id; one line of each id is used.</numerusform>
            <numerusform>%Ln lines of %1 repeat an id; one line of each id is used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) outside of the scale (was|were) set to its nearer end.</source>
        <translation>
            <numerusform>%Ln rating outside of the scale was set to its nearer end.</numerusform>
            <numerusform>%Ln ratings outside of the scale were set to its nearer end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above the table (was|were) taken for a title and passed over.</source>
        <translation>
            <numerusform>%Ln row above the table was taken for a title and passed over.</numerusform>
            <numerusform>%Ln rows above the table were taken for a title and passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest is %n day(s), from %1.</source>
        <translation>
            <numerusform>The longest is %Ln day, from %1.</numerusform>
            <numerusform>The longest is %Ln days, from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the best %n customer(s) in Explore</source>
        <translation>
            <numerusform>the best %Ln customer in Explore</numerusform>
            <numerusform>the best %Ln customers in Explore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that (was|were) there before (was|were) returned in full.</source>
        <translation>
            <numerusform>%Ln line that was there before was returned in full.</numerusform>
            <numerusform>%Ln lines that were there before were returned in full.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 (names|name) what an earlier row names too: the first counts.</source>
        <translation>
            <numerusform>%Ln row of %1 names what an earlier row names too: the first counts.</numerusform>
            <numerusform>%Ln rows of %1 name what an earlier row names too: the first counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) on the list gave no consent.</source>
        <translation>
            <numerusform>%n customer on the list gave no consent.</numerusform>
            <numerusform>%n customers on the list gave no consent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) that the encoding has not are written as “?”.</source>
        <translation>
            <numerusform>%n letter that the encoding has not is written as “?”.</numerusform>
            <numerusform>%n letters that the encoding has not are written as “?”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n customer(s) have it</source>
        <translation>
            <numerusform>Only %Ln customer has it</numerusform>
            <numerusform>Only %Ln customers have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n customer(s) rated it</source>
        <translation>
            <numerusform>Only %Ln customer rated it</numerusform>
            <numerusform>Only %Ln customers rated it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) among the first rows of %1 (holds a formula|hold formulas) without a result.</source>
        <translation>
            <numerusform>%n cell among the first rows of %1 holds a formula without a result.</numerusform>
            <numerusform>%n cells among the first rows of %1 hold formulas without a result.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) such as %1 (was|were) read without the signs by which spreadsheets keep codes as text.</source>
        <translation>
            <numerusform>%n cell such as %1 was read without the signs by which spreadsheets keep codes as text.</numerusform>
            <numerusform>%n cells such as %1 were read without the signs by which spreadsheets keep codes as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (differs|differ) from what is there in the rating, quantity or price alone: (it was|they were) added.</source>
        <translation>
            <numerusform>%n line differs from what is there in the rating, quantity or price alone: it was added.</numerusform>
            <numerusform>%n lines differ from what is there in the rating, quantity or price alone: they were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (has|have) an id that a spreadsheet has rounded: different customers, products or orders may have become one. Export the ids as text.</source>
        <translation>
            <numerusform>%n line has an id that a spreadsheet has rounded: different customers, products or orders may have become one. Export the ids as text.</numerusform>
            <numerusform>%n lines have an id that a spreadsheet has rounded: different customers, products or orders may have become one. Export the ids as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) in the column %1 (has|have) blanks around (it|them); without them (it is|they are) read as the same as those that have none.</source>
        <translation>
            <numerusform>%n id in the column %1 has blanks around it; without them it is read as the same as those that have none.</numerusform>
            <numerusform>%n ids in the column %1 have blanks around them; without them they are read as the same as those that have none.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (has|have) the number of an order that is there already, of another customer or day: (it was|they were) added.</source>
        <translation>
            <numerusform>%n line has the number of an order that is there already, of another customer or day: it was added.</numerusform>
            <numerusform>%n lines have the number of an order that is there already, of another customer or day: they were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (has|have) no id of a product: its name stands in for it.</source>
        <translation>
            <numerusform>%n line has no id of a product: its name stands in for it.</numerusform>
            <numerusform>%n lines have no id of a product: its name stands in for it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that (equals|equal) an earlier one (was|were) kept.</source>
        <translation>
            <numerusform>%n line that equals an earlier one was kept.</numerusform>
            <numerusform>%n lines that equal an earlier one were kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say which column holds what (on the command line: --map %2=COLUMN). The file has: %1, and %n more.</source>
        <translation>
            <numerusform>Say which column holds what (on the command line: --map %2=COLUMN). The file has: %1, and %n more.</numerusform>
            <numerusform>Say which column holds what (on the command line: --map %2=COLUMN). The file has: %1, and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selection(s) combined</source>
        <translation>
            <numerusform>%n selection</numerusform>
            <numerusform>%n selections combined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dates in the column %1 are written in several ways, of %n cell(s) looked at: %2.</source>
        <translation>
            <numerusform>Dates in the column %1 are written in several ways, of %n cell looked at: %2.</numerusform>
            <numerusform>Dates in the column %1 are written in several ways, of %n cells looked at: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) at the beginning</source>
        <translation>
            <numerusform>%n value at the beginning</numerusform>
            <numerusform>%n values at the beginning</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) (is|are) of a product that fewer than %1 customers have, the most of “%2”: had by %3, offered to %4.</source>
        <translation>
            <numerusform>%n offer is of a product that fewer than %1 customers have, the most of “%2”: had by %3, offered to %4.</numerusform>
            <numerusform>%n offers are of products that fewer than %1 customers have, the most of “%2”: had by %3, offered to %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s): %1</source>
        <translation>
            <numerusform>%n customer: %1</numerusform>
            <numerusform>%n customers: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %n time(s) before</source>
        <translation>
            <numerusform>Bought %n time before</numerusform>
            <numerusform>Bought %n times before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A high prediction, rated by %n customer(s)</source>
        <translation>
            <numerusform>A high prediction, rated by %n customer</numerusform>
            <numerusform>A high prediction, rated by %n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) like this one (has|have) it</source>
        <translation>
            <numerusform>%n customer like this one has it</numerusform>
            <numerusform>%n customers like this one have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of the fold-in file (is|are) in the training: judged by the history there.</source>
        <translation>
            <numerusform>%n customer of the fold-in file is in the training: judged by the history there.</numerusform>
            <numerusform>%n customers of the fold-in file are in the training: judged by the history there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other customer(s)</source>
        <translation>
            <numerusform>%n other customer</numerusform>
            <numerusform>%n other customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test event(s) (is|are) not among the candidates of the customer: missed.</source>
        <translation>
            <numerusform>%n test event is not among the candidates of the customer: missed.</numerusform>
            <numerusform>%n test events are not among the candidates of the customer: missed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test event(s) (is|are) of what the customer had before: without --include-bought only methods of repeats can hit (it|them).</source>
        <translation>
            <numerusform>%n test event is of what the customer had before: without --include-bought only methods of repeats can hit it.</numerusform>
            <numerusform>%n test events are of what the customer had before: without --include-bought only methods of repeats can hit them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of the test (has|have) no history in the training: not judged.</source>
        <translation>
            <numerusform>%n customer of the test has no history in the training: not judged.</numerusform>
            <numerusform>%n customers of the test have no history in the training: not judged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of %1 in %2 segments, by %3. %4.</source>
        <translation>
            <numerusform>%n customer of %1 in %2 segments, by %3. %4.</numerusform>
            <numerusform>%n customers of %1 in %2 segments, by %3. %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with orders; a strategy needs %1, so that chance does not speak for them.</source>
        <translation>
            <numerusform>%n customer with orders; a strategy needs %1, so that chance does not speak for them.</numerusform>
            <numerusform>%n customers with orders; a strategy needs %1, so that chance does not speak for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in all; a strategy needs %1.</source>
        <translation>
            <numerusform>%n order in all; a strategy needs %1.</numerusform>
            <numerusform>%n orders in all; a strategy needs %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1 of the grid of segments has %n word(s) in place of five.</source>
        <translation>
            <numerusform>Row %1 of the grid of segments has %n word in place of five.</numerusform>
            <numerusform>Row %1 of the grid of segments has %n words in place of five.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data cover %n day(s); a strategy needs %1.</source>
        <translation>
            <numerusform>The data cover %n day; a strategy needs %1.</numerusform>
            <numerusform>The data cover %n days; a strategy needs %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The grid of segments has %n row(s) in place of five.</source>
        <translation>
            <numerusform>The grid of segments has %n row in place of five.</numerusform>
            <numerusform>The grid of segments has %n rows in place of five.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows of the map</source>
        <translation>
            <numerusform>%n row of the map</numerusform>
            <numerusform>%n of the rows of the map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by likeness of %n cluster(s), and inside each of them</source>
        <translation>
            <numerusform>by likeness of %n cluster, and inside it</numerusform>
            <numerusform>by likeness of %n clusters, and inside each of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the greatest of a sample of %n pair(s) of each cell</source>
        <translation>
            <numerusform>the greatest of a sample of %n pair of each cell</numerusform>
            <numerusform>the greatest of a sample of %n pairs of each cell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mean of a sample of %n pair(s) of each cell</source>
        <translation>
            <numerusform>the mean of a sample of %n pair of each cell</numerusform>
            <numerusform>the mean of a sample of %n pairs of each cell</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A row is a customer, a column a product. %1 has not rated %n product(s): what would they get?</source>
        <translation>
            <numerusform>A row is a customer, a column a product. %1 has not rated %n product: what would it get?</numerusform>
            <numerusform>A row is a customer, a column a product. %1 has not rated %n products: what would they get?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n centre(s) had no customer: each starts again at the customer whose own centre fits worst. The others go to the middle of their own.</source>
        <translation>
            <numerusform>%n centre had no customer: it starts again at the customer whose own centre fits worst. The others go to the middle of their own.</numerusform>
            <numerusform>%n centres had no customer: each starts again at the customer whose own centre fits worst. The others go to the middle of their own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 are most alike, %3 apart, and become one. %n group(s) left.</source>
        <translation>
            <numerusform>%1 and %2 are most alike, %3 apart, and become one. %n group left.</numerusform>
            <numerusform>%1 and %2 are most alike, %3 apart, and become one. %n groups left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n centre(s) to begin with</source>
        <translation>
            <numerusform>%n centre to begin with</numerusform>
            <numerusform>%n centres to begin with</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), each a group of one. Next, the two that are most alike become one group.</source>
        <translation>
            <numerusform>%n customer, each a group of one. Next, the two that are most alike become one group.</numerusform>
            <numerusform>%n customers, each a group of one. Next, the two that are most alike become one group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), ringed, are nearer to another centre now, and change group.</source>
        <translation>
            <numerusform>%n customer, ringed, is nearer to another centre now, and changes group.</numerusform>
            <numerusform>%n customers, ringed, are nearer to another centre now, and change group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tree to be walked through has 3 to %n points.</source>
        <translation>
            <numerusform>A tree to be walked through has 3 to %n points.</numerusform>
            <numerusform>A tree to be walked through has 3 to %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of %n customer(s) is a point. Nobody belongs to a group yet.</source>
        <translation>
            <numerusform>%n customer is a point. Nobody belongs to a group yet.</numerusform>
            <numerusform>Each of %n customers is a point. Nobody belongs to a group yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n hidden product(s), on average over %1 people, %2 finds %3 in its first %4, %5 finds %6, the list of the most popular %7.</source>
        <translation>
            <numerusform>Of %n hidden product, on average over %1 people, %2 finds %3 in its first %4, %5 finds %6, the list of the most popular %7.</numerusform>
            <numerusform>Of %n hidden products, on average over %1 people, %2 finds %3 in its first %4, %5 finds %6, the list of the most popular %7.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %2 for %3 + %4 from %n other(s)</source>
        <translation>
            <numerusform>%1 = %2 for %3 + %4 from %n other</numerusform>
            <numerusform>%1 = %2 for %3 + %4 from %n others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new of the first five, “%2” among them.</source>
        <translation>
            <numerusform>%1: %n new of the first five, “%2” among them.</numerusform>
            <numerusform>%1: %n new of the first five, “%2” among them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: ahead is %1</source>
        <translation>
            <numerusform>%n left: ahead is %1</numerusform>
            <numerusform>%n left: ahead is %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: no telling who is ahead</source>
        <translation>
            <numerusform>%n left: no telling who is ahead</numerusform>
            <numerusform>%n left: no telling who is ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody in these data likes %n product(s) or more that ten others like too.</source>
        <translation>
            <numerusform>Nobody in these data likes %n product or more that ten others like too.</numerusform>
            <numerusform>Nobody in these data likes %n products or more that ten others like too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>popular: %n other(s) have it</source>
        <translation>
            <numerusform>popular: %n other has it</numerusform>
            <numerusform>popular: %n others have it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n factor(s)</source>
        <translation>
            <numerusform>%n factor</numerusform>
            <numerusform>%n factors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ratings were made from %n taste(s). What happens with more factors than that?</source>
        <translation>
            <numerusform>The ratings were made from %n taste. What happens with more factors than that?</numerusform>
            <numerusform>The ratings were made from %n tastes. What happens with more factors than that?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>best: %n factor(s)</source>
        <translation>
            <numerusform>best: %n factor</numerusform>
            <numerusform>best: %n factors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data end on %1, before the %n day(s) after the cut are over.</source>
        <translation>
            <numerusform>The data end on %1, before the %n day after the cut is over.</numerusform>
            <numerusform>The data end on %1, before the %n days after the cut are over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A lesson has at most %n step(s).</source>
        <translation>
            <numerusform>A lesson has at most %n step.</numerusform>
            <numerusform>A lesson has at most %n steps.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A table of a lesson has at most %n column(s).</source>
        <translation>
            <numerusform>A table of a lesson has at most %n column.</numerusform>
            <numerusform>A table of a lesson has at most %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A table of a lesson has at most %n row(s): this is one more.</source>
        <translation>
            <numerusform>A table of a lesson has at most %n row: this is one more.</numerusform>
            <numerusform>A table of a lesson has at most %n rows: this is one more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A table of points has at least %n row(s).</source>
        <translation>
            <numerusform>A table of points has at least %n row.</numerusform>
            <numerusform>A table of points has at least %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tree to be walked through has at most %n point(s).</source>
        <translation>
            <numerusform>A tree to be walked through has at most %n point.</numerusform>
            <numerusform>A tree to be walked through has at most %n points.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The line is too long: at most %n byte(s). Break it in two.</source>
        <translation>
            <numerusform>The line is too long: at most %Ln byte. Break it in two.</numerusform>
            <numerusform>The line is too long: at most %Ln bytes. Break it in two.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This row should have %n cell(s), as the first one.</source>
        <translation>
            <numerusform>This row should have %n cell, as the first one.</numerusform>
            <numerusform>This row should have %n cells, as the first one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A line joins a customer and a product that they have. %1 has %n product(s).</source>
        <translation>
            <numerusform>A line joins a customer and a product that they have. %1 has %n product.</numerusform>
            <numerusform>A line joins a customer and a product that they have. %1 has %n products.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %1 %n product(s) were hidden. %2 has %3 of them in its first %4, %5 has %6.</source>
        <translation>
            <numerusform>For %1 one product was hidden. %2 has %3 of it in its first %4, %5 has %6.</numerusform>
            <numerusform>For %1 %n products were hidden. %2 has %3 of them in its first %4, %5 has %6.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vectors of the %n product(s) that %1 has are added up, and brought to length 1.</source>
        <translation>
            <numerusform>The vector of the one product that %1 has is brought to length 1.</numerusform>
            <numerusform>The vectors of the %n products that %1 has are added up, and brought to length 1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) (is|are) in %1 baskets or more; %2 are rare. What holds a rare set is never looked at again.</source>
        <translation>
            <numerusform>%n set is in %1 baskets or more; %2 are rare. What holds a rare set is never looked at again.</numerusform>
            <numerusform>%n sets are in %1 baskets or more; %2 are rare. What holds a rare set is never looked at again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n basket(s). A set of items is frequent if it is in %1 of them or more. There are %2 sets; Apriori counts as few of them as it can.</source>
        <translation>
            <numerusform>%n basket. A set of items is frequent if it is in %1 of them or more. There are %2 sets; Apriori counts as few of them as it can.</numerusform>
            <numerusform>%n baskets. A set of items is frequent if it is in %1 of them or more. There are %2 sets; Apriori counts as few of them as it can.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two frequent sets that differ in their last item are joined: %n candidate(s). All smaller sets within each are frequent, so that none is pruned.</source>
        <translation>
            <numerusform>Two frequent sets that differ in their last item are joined: %n candidate. All smaller sets within each are frequent, so that none is pruned.</numerusform>
            <numerusform>Two frequent sets that differ in their last item are joined: %n candidates. All smaller sets within each are frequent, so that none is pruned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) joined, %1 of them pruned without being counted: %2 holds %3, which is rare, and a set is in no more baskets than any part of it.</source>
        <translation>
            <numerusform>%n candidate joined, %1 of them pruned without being counted: %2 holds %3, which is rare, and a set is in no more baskets than any part of it.</numerusform>
            <numerusform>%n candidates joined, %1 of them pruned without being counted: %2 holds %3, which is rare, and a set is in no more baskets than any part of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people got a letter. Of %1 we know the facts, but not whether %1 will come.</source>
        <translation>
            <numerusform>%n person got a letter. Of %1 we know the facts, but not whether %1 will come.</numerusform>
            <numerusform>%n people got a letter. Of %1 we know the facts, but not whether %1 will come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Baskets to be walked through have 1 to %n items.</source>
        <translation>
            <numerusform>Baskets to be walked through have 1 to %n item.</numerusform>
            <numerusform>Baskets to be walked through have 1 to %n items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every item by itself is looked at first: %n candidate(s).</source>
        <translation>
            <numerusform>Every item by itself is looked at first: %n candidate.</numerusform>
            <numerusform>Every item by itself is looked at first: %n candidates.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n day(s) after the cut of %1 are not over on %2: what is learned would know the answer.</source>
        <translation>
            <numerusform>The day after the cut of %1 is not over on %2: what is learned would know the answer.</numerusform>
            <numerusform>The %n days after the cut of %1 are not over on %2: what is learned would know the answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::CampaignsPage</name>
    <message numerus="yes">
        <source>Export %Ln row(s)…</source>
        <translation>
            <numerusform>Export %Ln row…</numerusform>
            <numerusform>Export %Ln rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held back in %1</source>
        <translation>
            <numerusform>%Ln held back in %1</numerusform>
            <numerusform>%Ln held back in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::CellPane</name>
    <message numerus="yes">
        <source>Both have &lt;b&gt;%Ln of the same product(s)&lt;/b&gt;.</source>
        <translation>
            <numerusform>Both have &lt;b&gt;%Ln of the same product&lt;/b&gt;.</numerusform>
            <numerusform>Both have &lt;b&gt;%Ln of the same products&lt;/b&gt;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln customer(s)&lt;/b&gt; have both.</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln customer&lt;/b&gt; have both.</numerusform>
            <numerusform>&lt;b&gt;%Ln customers&lt;/b&gt; have both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the other %Ln</source>
        <translation>
            <numerusform>Show the other one</numerusform>
            <numerusform>Show the other %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::CustomerCard</name>
    <message numerus="yes">
        <source>%1: %Ln rating(s)</source>
        <translation>
            <numerusform>%1: %Ln rating</numerusform>
            <numerusform>%1: %Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln product(s)…</source>
        <translation>
            <numerusform>All %Ln product…</numerusform>
            <numerusform>All %Ln products…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Spend per %Ln year(s), %1 to %2</source>
        <translation>
            <numerusform>Spend per %Ln year, %1 to %2</numerusform>
            <numerusform>Spend per %Ln years, %1 to %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::CustomersModel</name>
    <message numerus="yes">
        <source>%Ln rating(s)</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::CustomersPane</name>
    <message numerus="yes">
        <source>Only the %Ln selected</source>
        <translation>
            <numerusform>Only the one selected</numerusform>
            <numerusform>Only the %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s)</source>
        <translation>
            <numerusform>%1 of %Ln customer</numerusform>
            <numerusform>%1 of %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cold start(s)</source>
        <translation>
            <numerusform>%Ln cold start</numerusform>
            <numerusform>%Ln cold starts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::GraphPanel</name>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more within reach are left out.</source>
        <translation>
            <numerusform>%Ln more within reach is left out.</numerusform>
            <numerusform>%Ln more within reach are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::HeaderBar</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::HeatmapCanvas</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::JobBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::MainWindow</name>
    <message numerus="yes">
        <source>Name of the audience of %n customer(s)</source>
        <translation>
            <numerusform>Name of the audience of %Ln customer</numerusform>
            <numerusform>Name of the audience of %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::ManyView</name>
    <message numerus="yes">
        <source>All %Ln customer(s)</source>
        <translation>
            <numerusform>All %Ln customer</numerusform>
            <numerusform>All %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected</source>
        <translation>
            <numerusform>The %Ln selected</numerusform>
            <numerusform>The %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s)</source>
        <translation>
            <numerusform>%Ln list</numerusform>
            <numerusform>%Ln lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) match</source>
        <translation>
            <numerusform>%Ln list matches</numerusform>
            <numerusform>%Ln lists match</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select these %Ln</source>
        <translation>
            <numerusform>Select this %Ln</numerusform>
            <numerusform>Select these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) are not personal: cold starts get what is popular.</source>
        <translation>
            <numerusform>%Ln list is not personal: a cold start gets what is popular.</numerusform>
            <numerusform>%Ln lists are not personal: cold starts get what is popular.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln line(s)</source>
        <translation>
            <numerusform>Wrote %Ln line</numerusform>
            <numerusform>Wrote %Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::OffersForm</name>
    <message numerus="yes">
        <source>Ticked offers for %Ln customer(s)</source>
        <translation>
            <numerusform>Ticked offers for %Ln customer</numerusform>
            <numerusform>Ticked offers for %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::OffersPanel</name>
    <message numerus="yes">
        <source>&lt;b&gt;%n ticked&lt;/b&gt;</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln ticked&lt;/b&gt;</numerusform>
            <numerusform>&lt;b&gt;%Ln ticked&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n ticked&lt;/b&gt; for this customer</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln ticked&lt;/b&gt; for this customer</numerusform>
            <numerusform>&lt;b&gt;%Ln ticked&lt;/b&gt; for this customer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n product(s)</source>
        <translation>
            <numerusform>Copied %Ln product</numerusform>
            <numerusform>Copied %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these offers rests on hardly any customers or likeness.</source>
        <translation>
            <numerusform>%n of these offers rests on hardly any customers or likeness.</numerusform>
            <numerusform>%n of these offers rest on hardly any customers or likeness.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::PartBar</name>
    <message numerus="yes">
        <source>Select %Ln customer(s)</source>
        <translation>
            <numerusform>Select %Ln customer</numerusform>
            <numerusform>Select %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::PlanPanel</name>
    <message numerus="yes">
        <source>%Ln of them gave no consent</source>
        <translation>
            <numerusform>%Ln of them gave no consent</numerusform>
            <numerusform>%Ln of them gave no consent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::ProductView</name>
    <message numerus="yes">
        <source>Select these %Ln</source>
        <translation>
            <numerusform>Select this %Ln</numerusform>
            <numerusform>Select these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recommender can tell of %Ln customer(s) how well it suits.</source>
        <translation>
            <numerusform>The recommender can tell of %Ln customer how well it suits.</numerusform>
            <numerusform>The recommender can tell of %Ln customers how well it suits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::ReceiptCard</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::RecommendPage</name>
    <message numerus="yes">
        <source>What if: %n change(s)</source>
        <translation>
            <numerusform>What if: %n change</numerusform>
            <numerusform>What if: %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::RoundsPanel</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::SelectionChip</name>
    <message numerus="yes">
        <source>%Ln customer(s) selected</source>
        <translation>
            <numerusform>%Ln customer selected</numerusform>
            <numerusform>%Ln customers selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::SightModel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::SimilarityPage</name>
    <message numerus="yes">
        <source>Draw the %Ln selected</source>
        <translation>
            <numerusform>Draw the %Ln selected</numerusform>
            <numerusform>Draw the %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from a sample of %Ln pair(s) each</source>
        <translation>
            <numerusform>from a sample of %Ln pair each</numerusform>
            <numerusform>from a sample of %Ln pairs each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln of them with several members</source>
        <translation>
            <numerusform>, %Ln of them with several members</numerusform>
            <numerusform>, %Ln of them with several members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::WhoPane</name>
    <message numerus="yes">
        <source>And %Ln added by hand</source>
        <translation>
            <numerusform>And %Ln added by hand</numerusform>
            <numerusform>And %Ln added by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>%Ln saved</numerusform>
            <numerusform>%Ln saved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::WhyPane</name>
    <message numerus="yes">
        <source>%n customer(s) who (rates|rate) like %1 rated it.</source>
        <translation>
            <numerusform>%Ln customer who rates like %1 rated it.</numerusform>
            <numerusform>%Ln customers who rate like %1 rated it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who (buys|buy) like %1 bought it.</source>
        <translation>
            <numerusform>%Ln customer who buys like %1 bought it.</numerusform>
            <numerusform>%Ln customers who buy like %1 bought it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is like %n product(s) that %1 rated.</source>
        <translation>
            <numerusform>It is like %Ln product that %1 rated.</numerusform>
            <numerusform>It is like %Ln products that %1 rated.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is like %n product(s) that %1 bought.</source>
        <translation>
            <numerusform>It is like %Ln product that %1 bought.</numerusform>
            <numerusform>It is like %Ln products that %1 bought.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%Ln other</numerusform>
            <numerusform>%Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show the other %n</source>
        <translation>
            <numerusform>Show the other one</numerusform>
            <numerusform>Show the other %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rated by %n: × %1</source>
        <translation>
            <numerusform>Rated by %Ln: × %1</numerusform>
            <numerusform>Rated by %Ln: × %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::AprioriDeck</name>
    <message numerus="yes">
        <source>%Ln basket(s) of fruit</source>
        <translation>
            <numerusform>%Ln basket of fruit</numerusform>
            <numerusform>%Ln baskets of fruit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ColdStartDeck</name>
    <message numerus="yes">
        <source>learned from %1 others; %Ln product(s) that ten or more like</source>
        <translation>
            <numerusform>learned from %1 others; %Ln product that ten or more like</numerusform>
            <numerusform>learned from %1 others; %Ln products that ten or more like</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), by products left; band 95 %</source>
        <translation>
            <numerusform>%Ln customer, by products left; band 95 %</numerusform>
            <numerusform>%Ln customers, by products left; band 95 %</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ContentDeck</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::CourseList</name>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln step</numerusform>
            <numerusform>%Ln steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::FactorDeck</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::FoundCanvas</name>
    <message numerus="yes">
        <source>%Ln product(s) left</source>
        <translation>
            <numerusform>%Ln product left</numerusform>
            <numerusform>%Ln products left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::GuideView</name>
    <message numerus="yes">
        <source>%1 Of %Ln customer(s), with 95 % intervals.</source>
        <translation>
            <numerusform>%1 Of %Ln customer, with 95 % intervals.</numerusform>
            <numerusform>%1 Of %Ln customers, with 95 % intervals.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Figures of the sample shop, since no data set is shown. %1 Of %Ln customer(s), with 95 % intervals.</source>
        <translation>
            <numerusform>Figures of the sample shop, since no data set is shown. %1 Of %Ln customer, with 95 % intervals.</numerusform>
            <numerusform>Figures of the sample shop, since no data set is shown. %1 Of %Ln customers, with 95 % intervals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::InsideDeck</name>
    <message numerus="yes">
        <source>%Ln customer(s), drawn from the loaded data</source>
        <translation>
            <numerusform>%Ln customer, drawn from the loaded data</numerusform>
            <numerusform>%Ln customers, drawn from the loaded data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln made-up customer</numerusform>
            <numerusform>%Ln made-up customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::KMeansDeck</name>
    <message numerus="yes">
        <source>%Ln customer(s), drawn from the loaded data</source>
        <translation>
            <numerusform>%Ln customer, drawn from the loaded data</numerusform>
            <numerusform>%Ln customers, drawn from the loaded data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln made-up customer</numerusform>
            <numerusform>%Ln made-up customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::LatticeCanvas</name>
    <message numerus="yes">
        <source>in %Ln basket(s)</source>
        <translation>
            <numerusform>in %Ln basket</numerusform>
            <numerusform>in %Ln baskets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::MakerDeck</name>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln made-up customer</numerusform>
            <numerusform>%Ln made-up customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::MixDeck</name>
    <message numerus="yes">
        <source>%Ln customer(s), drawn from the loaded data</source>
        <translation>
            <numerusform>%Ln customer, drawn from the loaded data</numerusform>
            <numerusform>%Ln customers, drawn from the loaded data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln made-up customer</numerusform>
            <numerusform>%Ln made-up customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::PathsDeck</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::PlaneCanvas</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ProblemList</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ResponseDeck</name>
    <message numerus="yes">
        <source>%Ln people, %1 facts about each</source>
        <translation>
            <numerusform>%Ln person, %1 facts about each</numerusform>
            <numerusform>%Ln people, %1 facts about each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::TreeDeck</name>
    <message numerus="yes">
        <source>%Ln customer(s), drawn from the loaded data</source>
        <translation>
            <numerusform>%Ln customer, drawn from the loaded data</numerusform>
            <numerusform>%Ln customers, drawn from the loaded data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln made-up customer</numerusform>
            <numerusform>%Ln made-up customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::TrialDeck</name>
    <message numerus="yes">
        <source>%Ln round(s), three offers</source>
        <translation>
            <numerusform>%Ln round, three offers</numerusform>
            <numerusform>%Ln rounds, three offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::VoteBox</name>
    <message numerus="yes">
        <source>%Ln hand(s)</source>
        <translation>
            <numerusform>%Ln hand</numerusform>
            <numerusform>%Ln hands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::VoteDeck</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::compare_page::ComparePage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::compare_page::VerdictPane</name>
    <message numerus="yes">
        <source>Differences below about %1 cannot be seen with %Ln customer(s).</source>
        <translation>
            <numerusform>Differences below about %1 cannot be seen with %Ln customer.</numerusform>
            <numerusform>Differences below about %1 cannot be seen with %Ln customers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ImportPane</name>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Import %Ln row</numerusform>
            <numerusform>Import %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>%Ln row skipped</numerusform>
            <numerusform>%Ln rows skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln row(s)</source>
        <translation>
            <numerusform>Add %Ln row</numerusform>
            <numerusform>Add %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ImportPanel</name>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::PreviewModel</name>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation>
            <numerusform>%Ln kind</numerusform>
            <numerusform>%Ln kinds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::PreviewTable</name>
    <message numerus="yes">
        <source>the first %Ln of them</source>
        <translation>
            <numerusform>the first of them</numerusform>
            <numerusform>the first %Ln of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>the first one</numerusform>
            <numerusform>the first %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ProjectPanel</name>
    <message numerus="yes">
        <source>%Ln data set(s)</source>
        <translation>
            <numerusform>%Ln data set</numerusform>
            <numerusform>%Ln data sets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped, with the first lines of each reason</source>
        <translation>
            <numerusform>%Ln row skipped, with the first lines of each reason</numerusform>
            <numerusform>%Ln rows skipped, with the first lines of each reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) do not meet the conditions</source>
        <translation>
            <numerusform>%Ln row does not meet the conditions</numerusform>
            <numerusform>%Ln rows do not meet the conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ShareBar</name>
    <message numerus="yes">
        <source>%1 of %Ln row(s) imported, %2 skipped</source>
        <translation>
            <numerusform>%1 of %Ln row imported, %2 skipped</numerusform>
            <numerusform>%1 of %Ln rows imported, %2 skipped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::ActivityPanel</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>only %n day(s) of it are in the data</source>
        <translation>
            <numerusform>only %Ln day of it is in the data</numerusform>
            <numerusform>only %Ln days of it are in the data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>of an incomplete week</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) closed</source>
        <translation>
            <numerusform>%Ln day closed</numerusform>
            <numerusform>%Ln days closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of orders</source>
        <translation>
            <numerusform>%n line of orders</numerusform>
            <numerusform>%n lines of orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without ratings</source>
        <translation>
            <numerusform>%n day without ratings</numerusform>
            <numerusform>%n days without ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::ConditionList</name>
    <message numerus="yes">
        <source>The selection: %Ln customer(s)</source>
        <translation>
            <numerusform>The selection: %Ln customer</numerusform>
            <numerusform>The selection: %Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::KeyFigures</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::MatrixPanel</name>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln pair</numerusform>
            <numerusform>%Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::QualityPanel</name>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>%Ln to look at</numerusform>
            <numerusform>%Ln to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n id(s)</source>
        <translation>
            <numerusform>Copied %Ln id</numerusform>
            <numerusform>Copied %Ln ids</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::RfmPanel</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::TailPanel</name>
    <message numerus="yes">
        <source>%n customer(s), %1</source>
        <translation>
            <numerusform>%Ln customer, %1</numerusform>
            <numerusform>%Ln customers, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s), %1</source>
        <translation>
            <numerusform>%Ln product, %1</numerusform>
            <numerusform>%Ln products, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::ValuesPanel</name>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::WeekdayPanel</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n rating</numerusform>
            <numerusform>%n ratings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ContactPane</name>
    <message numerus="yes">
        <source>Select the top %Ln</source>
        <translation>
            <numerusform>Select the top %Ln</numerusform>
            <numerusform>Select the top %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::LearnTab</name>
    <message numerus="yes">
        <source>%1 offers that were made, of %Ln kind(s)</source>
        <translation>
            <numerusform>%1 offers that were made, of %Ln kind</numerusform>
            <numerusform>%1 offers that were made, of %Ln kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln offer(s), one has to be found</source>
        <translation>
            <numerusform>%Ln offer, one has to be found</numerusform>
            <numerusform>%Ln offers, one has to be found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %Ln customer(s), one run</source>
        <translation>
            <numerusform>after %Ln customer, one run</numerusform>
            <numerusform>after %Ln customers, one run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::StatesView</name>
    <message numerus="yes">
        <source>silent for %Ln period(s)</source>
        <translation>
            <numerusform>silent for %Ln period</numerusform>
            <numerusform>silent for %Ln periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Seen %Ln time(s): too seldom for a figure of its own, so the chance is that of all who are silent for as long.</source>
        <translation>
            <numerusform>Seen %Ln time: too seldom for a figure of its own, so the chance is that of all who are silent for as long.</numerusform>
            <numerusform>Seen %Ln times: too seldom for a figure of its own, so the chance is that of all who are silent for as long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::TrialPane</name>
    <message numerus="yes">
        <source>%Ln offer(s)</source>
        <translation>
            <numerusform>%Ln offer</numerusform>
            <numerusform>%Ln offers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ValueDetail</name>
    <message numerus="yes">
        <source>Select these %Ln</source>
        <translation>
            <numerusform>Select this %Ln</numerusform>
            <numerusform>Select these %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln customers</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>All %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are neither sure nor lost.</source>
        <translation>
            <numerusform>%Ln customer is neither sure nor lost.</numerusform>
            <numerusform>%Ln customers are neither sure nor lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ValueMapPlot</name>
    <message numerus="yes">
        <source>%Ln customers here</source>
        <translation>
            <numerusform>%Ln customer here</numerusform>
            <numerusform>%Ln customers here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ValueTab</name>
    <message numerus="yes">
        <source>What each customer will bring in %Ln days</source>
        <translation>
            <numerusform>What each customer will bring in %Ln day</numerusform>
            <numerusform>What each customer will bring in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Test: each in %Ln days</source>
        <translation>
            <numerusform>Test: each in %Ln day</numerusform>
            <numerusform>Test: each in %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln days</source>
        <translation>
            <numerusform>Try %Ln day</numerusform>
            <numerusform>Try %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select %Ln</source>
        <translation>
            <numerusform>Select %Ln</numerusform>
            <numerusform>Select %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::RulePane</name>
    <message numerus="yes">
        <source>confidence by quarter; %Ln customer(s)</source>
        <translation>
            <numerusform>confidence by quarter; %Ln customer</numerusform>
            <numerusform>confidence by quarter; %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select these %Ln</source>
        <translation>
            <numerusform>Select this %Ln</numerusform>
            <numerusform>Select these %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::RulesPage</name>
    <message numerus="yes">
        <source>%Ln rule(s): what is bought together</source>
        <translation>
            <numerusform>%Ln rule: what is bought together</numerusform>
            <numerusform>%Ln rules: what is bought together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) within %1 days</source>
        <translation>
            <numerusform>%Ln rule within %1 days</numerusform>
            <numerusform>%Ln rules within %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The strongest %Ln rule(s); the file holds all</source>
        <translation>
            <numerusform>The strongest %Ln rule; the file holds all</numerusform>
            <numerusform>The strongest %Ln rules; the file holds all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln rule</numerusform>
            <numerusform>%Ln rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No two products stand in %Ln basket(s) or more.</source>
        <translation>
            <numerusform>No two products stand in %Ln basket or more.</numerusform>
            <numerusform>No two products stand in %Ln baskets or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln left side(s) of the list</source>
        <translation>
            <numerusform>The first %Ln left side of the list</numerusform>
            <numerusform>The first %Ln left sides of the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::SearchPane</name>
    <message numerus="yes">
        <source>Look from %Ln basket(s) on</source>
        <translation>
            <numerusform>Look from %Ln basket on</numerusform>
            <numerusform>Look from %Ln baskets on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::CompareView</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in both.</source>
        <translation>
            <numerusform>%Ln customer in both.</numerusform>
            <numerusform>%Ln customers in both.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::KSection</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::LookalikesView</name>
    <message numerus="yes">
        <source>The nearest %Ln customer(s)</source>
        <translation>
            <numerusform>The nearest customer</numerusform>
            <numerusform>The nearest %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who is like these %Ln customer(s)?</source>
        <translation>
            <numerusform>Who is like this customer?</numerusform>
            <numerusform>Who is like these %Ln customers?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln customer(s): how similar the others are to the nearest five of them, by the figures the segments were made from. 100 %: the same place; 50 %: as near as they are to each other. Click on the curve to select everyone up to there.</source>
        <translation>
            <numerusform>Of %Ln customer: how similar the others are to the nearest five of them, by the figures the segments were made from. 100 %: the same place; 50 %: as near as they are to each other. Click on the curve to select everyone up to there.</numerusform>
            <numerusform>Of %Ln customers: how similar the others are to the nearest five of them, by the figures the segments were made from. 100 %: the same place; 50 %: as near as they are to each other. Click on the curve to select everyone up to there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::MethodPane</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s), %1, %2</source>
        <comment>what they were made from, when</comment>
        <translation>
            <numerusform>%Ln group, %1, %2</numerusform>
            <numerusform>%Ln groups, %1, %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::ScatterPanel</name>
    <message numerus="yes">
        <source>Placing %Ln customer(s) on the plane takes about %1.</source>
        <translation>
            <numerusform>Placing %Ln customer on the plane takes about %1.</numerusform>
            <numerusform>Placing %Ln customers on the plane takes about %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s).</source>
        <translation>
            <numerusform>%Ln customer.</numerusform>
            <numerusform>%Ln customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trustworthiness: who lies near in the picture is alike. Continuity: who is alike lies near. Venna and Kaski 2001, over %Ln customer(s).</source>
        <translation>
            <numerusform>Trustworthiness: who lies near in the picture is alike. Continuity: who is alike lies near. Venna and Kaski 2001, over %Ln customer.</numerusform>
            <numerusform>Trustworthiness: who lies near in the picture is alike. Continuity: who is alike lies near. Venna and Kaski 2001, over %Ln customers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::ScatterPicture</name>
    <message numerus="yes">
        <source>Last rating %Ln day(s) ago</source>
        <translation>
            <numerusform>Last rating %Ln day ago</numerusform>
            <numerusform>Last rating %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last order %Ln day(s) ago</source>
        <translation>
            <numerusform>Last order %Ln day ago</numerusform>
            <numerusform>Last order %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s)</source>
        <translation>
            <numerusform>%Ln rating</numerusform>
            <numerusform>%Ln ratings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SegmentPane</name>
    <message numerus="yes">
        <source>customer(s)</source>
        <translation>
            <numerusform>customer</numerusform>
            <numerusform>customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln over-represented product(s)…</source>
        <translation>
            <numerusform>All %Ln over-represented product…</numerusform>
            <numerusform>All %Ln over-represented products…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln most telling product(s)…</source>
        <translation>
            <numerusform>The %Ln most telling product…</numerusform>
            <numerusform>The %Ln most telling products…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln part(s)</source>
        <translation>
            <numerusform>Split into %Ln part</numerusform>
            <numerusform>Split into %Ln parts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SegmentsPage</name>
    <message numerus="yes">
        <source>%Ln group(s) of customers by %1</source>
        <translation>
            <numerusform>%Ln group of customers by %1</numerusform>
            <numerusform>%Ln groups of customers by %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The segment took the place of the %Ln customer(s) selected before: Undo brings them back</source>
        <translation>
            <numerusform>The segment took the place of the %Ln customer selected before: Undo brings it back</numerusform>
            <numerusform>The segment took the place of the %Ln customers selected before: Undo brings them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SideBySideView</name>
    <message numerus="yes">
        <source>“%1” beside “%2”: adjusted Rand index %3 over %Ln customer(s); 1 is the same groups, 0 no more alike than by chance.</source>
        <translation>
            <numerusform>“%1” beside “%2”: adjusted Rand index %3 over %Ln customer; 1 is the same groups, 0 no more alike than by chance.</numerusform>
            <numerusform>“%1” beside “%2”: adjusted Rand index %3 over %Ln customers; 1 is the same groups, 0 no more alike than by chance.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SilhouetteView</name>
    <message numerus="yes">
        <source>%Ln customer(s).</source>
        <translation>
            <numerusform>%Ln customer.</numerusform>
            <numerusform>%Ln customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) nearer to another segment than to their own: bars left of zero.</source>
        <translation>
            <numerusform>%Ln of them stands nearer to another segment than to its own: the bar left of zero.</numerusform>
            <numerusform>%Ln of them stand nearer to another segment than to their own: bars left of zero.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::TreePanel</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln segment</numerusform>
            <numerusform>%Ln segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The line cuts the tree into %Ln segment(s). Drag it, or press [ and ]; Run makes them. The figures beneath are customers; what is alike is joined low.</source>
        <translation>
            <numerusform>The line cuts the tree into %Ln segment. Drag it, or press [ and ]; Run makes them. The figures beneath are customers; what is alike is joined low.</numerusform>
            <numerusform>The line cuts the tree into %Ln segments. Drag it, or press [ and ]; Run makes them. The figures beneath are customers; what is alike is joined low.</numerusform>
        </translation>
    </message>
</context>
</TS>
