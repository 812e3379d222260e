<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Axis</name>
    <message>
        <source>%1 bn</source>
        <translation>%1 млрд</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 млн</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 тыс.</translation>
    </message>
</context>
<context>
    <name>Currencies</name>
    <message>
        <source>UAE dirham</source>
        <translation>дирхам ОАЭ</translation>
    </message>
    <message>
        <source>Armenian dram</source>
        <translation>армянский драм</translation>
    </message>
    <message>
        <source>Australian dollar</source>
        <translation>австралийский доллар</translation>
    </message>
    <message>
        <source>Azerbaijani manat</source>
        <translation>азербайджанский манат</translation>
    </message>
    <message>
        <source>Bulgarian lev</source>
        <translation>болгарский лев</translation>
    </message>
    <message>
        <source>Brazilian real</source>
        <translation>бразильский реал</translation>
    </message>
    <message>
        <source>Belarusian rouble</source>
        <translation>белорусский рубль</translation>
    </message>
    <message>
        <source>Canadian dollar</source>
        <translation>канадский доллар</translation>
    </message>
    <message>
        <source>Swiss franc</source>
        <translation>швейцарский франк</translation>
    </message>
    <message>
        <source>Chinese yuan</source>
        <translation>китайский юань</translation>
    </message>
    <message>
        <source>Czech koruna</source>
        <translation>чешская крона</translation>
    </message>
    <message>
        <source>Danish krone</source>
        <translation>датская крона</translation>
    </message>
    <message>
        <source>euro</source>
        <translation>евро</translation>
    </message>
    <message>
        <source>pound sterling</source>
        <translation>фунт стерлингов</translation>
    </message>
    <message>
        <source>Georgian lari</source>
        <translation>грузинский лари</translation>
    </message>
    <message>
        <source>Hong Kong dollar</source>
        <translation>гонконгский доллар</translation>
    </message>
    <message>
        <source>Hungarian forint</source>
        <translation>венгерский форинт</translation>
    </message>
    <message>
        <source>Israeli shekel</source>
        <translation>израильский шекель</translation>
    </message>
    <message>
        <source>Indian rupee</source>
        <translation>индийская рупия</translation>
    </message>
    <message>
        <source>Japanese yen</source>
        <translation>японская иена</translation>
    </message>
    <message>
        <source>Kyrgyz som</source>
        <translation>киргизский сом</translation>
    </message>
    <message>
        <source>South Korean won</source>
        <translation>южнокорейская вона</translation>
    </message>
    <message>
        <source>Kazakh tenge</source>
        <translation>казахстанский тенге</translation>
    </message>
    <message>
        <source>Moldovan leu</source>
        <translation>молдавский лей</translation>
    </message>
    <message>
        <source>Mexican peso</source>
        <translation>мексиканское песо</translation>
    </message>
    <message>
        <source>Norwegian krone</source>
        <translation>норвежская крона</translation>
    </message>
    <message>
        <source>New Zealand dollar</source>
        <translation>новозеландский доллар</translation>
    </message>
    <message>
        <source>Polish zloty</source>
        <translation>польский злотый</translation>
    </message>
    <message>
        <source>Romanian leu</source>
        <translation>румынский лей</translation>
    </message>
    <message>
        <source>Serbian dinar</source>
        <translation>сербский динар</translation>
    </message>
    <message>
        <source>Russian rouble</source>
        <translation>российский рубль</translation>
    </message>
    <message>
        <source>Swedish krona</source>
        <translation>шведская крона</translation>
    </message>
    <message>
        <source>Singapore dollar</source>
        <translation>сингапурский доллар</translation>
    </message>
    <message>
        <source>Tajik somoni</source>
        <translation>таджикский сомони</translation>
    </message>
    <message>
        <source>Turkish lira</source>
        <translation>турецкая лира</translation>
    </message>
    <message>
        <source>Ukrainian hryvnia</source>
        <translation>украинская гривна</translation>
    </message>
    <message>
        <source>US dollar</source>
        <translation>доллар США</translation>
    </message>
    <message>
        <source>Uzbek sum</source>
        <translation>узбекский сум</translation>
    </message>
    <message>
        <source>South African rand</source>
        <translation>южноафриканский рэнд</translation>
    </message>
</context>
<context>
    <name>DataWords</name>
    <message>
        <source>of the matrix is filled</source>
        <translation>матрицы заполнено</translation>
    </message>
    <message>
        <source>Pairs of a customer and a product with at least one event: %1 of %2.</source>
        <translation>Пары клиента и товара хотя бы с одним событием: %1 из %2.</translation>
    </message>
    <message>
        <source>events a customer (median)</source>
        <translation>событий на клиента (медиана)</translation>
    </message>
    <message>
        <source>Nine of ten customers have at most %1.</source>
        <translation>У девяти из десяти клиентов не больше %1.</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s)</source>
        <translation>
            <numerusform>%Ln оценка</numerusform>
            <numerusform>%Ln оценки</numerusform>
            <numerusform>%Ln оценок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln purchase(s)</source>
        <translation>
            <numerusform>%Ln покупка</numerusform>
            <numerusform>%Ln покупки</numerusform>
            <numerusform>%Ln покупок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln событие</numerusform>
            <numerusform>%Ln события</numerusform>
            <numerusform>%Ln событий</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>Название товара</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Свойство</translation>
    </message>
    <message>
        <source>They cannot be tied to a person.</source>
        <translation>Их нельзя отнести ни к одному человеку.</translation>
    </message>
    <message>
        <source>All cells are those of an earlier row.</source>
        <translation>Все ячейки такие же, как в одной из строк выше.</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Нет клиента</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Price zero</source>
        <translation>Цена ноль</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Сбор</translation>
    </message>
    <message>
        <source>mean rating</source>
        <translation>средняя оценка</translation>
    </message>
    <message>
        <source>Ratings go from %1 to %2.</source>
        <translation>Оценки — от %1 до %2.</translation>
    </message>
    <message>
        <source>ratings a product (median)</source>
        <translation>оценок на товар (медиана)</translation>
    </message>
    <message>
        <source>Nine of ten products have at most %1.</source>
        <translation>У девяти из десяти товаров не больше %1.</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>заказов</translation>
    </message>
    <message>
        <source>Different orders, each counted once.</source>
        <translation>Разные заказы, каждый посчитан один раз.</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>выручка</translation>
    </message>
    <message>
        <source>Quantity times price, added up: %1.</source>
        <translation>Сумма количества, умноженного на цену: %1.</translation>
    </message>
    <message>
        <source>of customers reordered</source>
        <translation>клиентов заказали снова</translation>
    </message>
    <message>
        <source>Customers with two orders or more, of all customers with an order.</source>
        <translation>Доля клиентов с двумя заказами и более среди всех клиентов с заказом.</translation>
    </message>
    <message>
        <source>A line or cell that makes no sense.</source>
        <translation>Строка или ячейка, в которой нет смысла.</translation>
    </message>
    <message>
        <source>Cancelled orders and returns.</source>
        <translation>Отменённые заказы и возвраты.</translation>
    </message>
    <message>
        <source>Gifts and corrections.</source>
        <translation>Подарки и исправления.</translation>
    </message>
    <message>
        <source>Charges that are no products.</source>
        <translation>Сборы, которые не товары.</translation>
    </message>
    <message>
        <source>Line total</source>
        <translation>Сумма строки</translation>
    </message>
    <message>
        <source>Their purchase is not in the file.</source>
        <translation>Их покупки нет в файле.</translation>
    </message>
    <message>
        <source>Ratings that nobody can give.</source>
        <translation>Оценки, которых не бывает.</translation>
    </message>
    <message>
        <source>Purchases of which nothing was kept.</source>
        <translation>Покупки, от которых ничего не осталось.</translation>
    </message>
    <message>
        <source>Out of scale</source>
        <translation>Вне шкалы</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Возвращено</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are new</source>
        <translation>
            <numerusform>%Ln строка новая</numerusform>
            <numerusform>%Ln строки новые</numerusform>
            <numerusform>%Ln строк новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln уже была.</numerusform>
            <numerusform>%Ln уже были.</numerusform>
            <numerusform>%Ln уже были.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of another data set</source>
        <translation>Часть другого набора данных</translation>
    </message>
    <message>
        <source>%1 with ratings, %2 listed</source>
        <translation>%1 с оценками, в списке %2</translation>
    </message>
    <message>
        <source>%1 with purchases, %2 listed</source>
        <translation>%1 с покупками, в списке %2</translation>
    </message>
    <message>
        <source>%1 with events, %2 listed</source>
        <translation>%1 с событиями, в списке %2</translation>
    </message>
    <message>
        <source>Lone return</source>
        <translation>Возврат без покупки</translation>
    </message>
    <message>
        <source>Status of the order</source>
        <translation>Статус заказа</translation>
    </message>
    <message>
        <source>They do not say what was bought.</source>
        <translation>В них не сказано, что куплено.</translation>
    </message>
    <message>
        <source>Rounded by a spreadsheet, as 8.90E+12: different ones may have become one.</source>
        <translation>Округлены таблицей, как 8,90E+12: разные могли стать одним.</translation>
    </message>
    <message>
        <source>The column of the order&apos;s status says so.</source>
        <translation>Так говорит столбец статуса заказа.</translation>
    </message>
    <message>
        <source>The data set has an order of this number, of another customer or day.</source>
        <translation>В наборе есть заказ с этим номером — другого покупателя или дня.</translation>
    </message>
    <message>
        <source>Only the rating, quantity or price differs from what is there.</source>
        <translation>От того, что уже есть, отличаются только оценка, количество или цена.</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Нет товара</translation>
    </message>
    <message>
        <source>Lost digits</source>
        <translation>Потеря цифр</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Order in use</source>
        <translation>Заказ занят</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>Totals and subtotals among the lines.</source>
        <translation>Итоги и промежуточные итоги среди строк.</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Kind of event</source>
        <translation>Вид события</translation>
    </message>
    <message>
        <source>Views and clicks, as the kind of event says.</source>
        <translation>Просмотры и клики, как говорит вид события.</translation>
    </message>
    <message>
        <source>Steps before buying: carts, wish lists, likes.</source>
        <translation>Шаги до покупки: корзины, списки желаний, лайки.</translation>
    </message>
    <message>
        <source>They speak against the product.</source>
        <translation>Они говорят против товара.</translation>
    </message>
    <message>
        <source>Viewed</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>In the cart</source>
        <translation>В корзине</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Убрано</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
</context>
<context>
    <name>FeatureWords</name>
    <message>
        <source>days since the last order</source>
        <translation>дней с последнего заказа</translation>
    </message>
    <message>
        <source>orders in all</source>
        <translation>заказов всего</translation>
    </message>
    <message>
        <source>spend in all</source>
        <translation>потрачено всего</translation>
    </message>
    <message>
        <source>days as a customer</source>
        <translation>дней в клиентах</translation>
    </message>
    <message>
        <source>days between orders</source>
        <translation>дней между заказами</translation>
    </message>
    <message>
        <source>last gap by the usual one</source>
        <translation>последний перерыв к обычному</translation>
    </message>
    <message>
        <source>spend per order</source>
        <translation>сумма заказа</translation>
    </message>
    <message>
        <source>price level</source>
        <translation>уровень цен</translation>
    </message>
    <message>
        <source>different products</source>
        <translation>разных товаров</translation>
    </message>
    <message>
        <source>products per order</source>
        <translation>товаров в заказе</translation>
    </message>
    <message>
        <source>orders in 90 days</source>
        <translation>заказов за 90 дней</translation>
    </message>
    <message>
        <source>share of orders at weekends</source>
        <translation>доля заказов в выходные</translation>
    </message>
    <message>
        <source>hour of the day</source>
        <translation>час дня</translation>
    </message>
    <message>
        <source>share of lines returned</source>
        <translation>доля возвратов</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>не %1</translation>
    </message>
</context>
<context>
    <name>FileRequest</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not %1</source>
        <translation>не %1</translation>
    </message>
    <message>
        <source>known</source>
        <translation>известно</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>не меньше %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>не больше %1</translation>
    </message>
    <message>
        <source>contains “%1”</source>
        <translation>содержит «%1»</translation>
    </message>
    <message>
        <source> or </source>
        <translation> или </translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Номер клиента</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма покупок</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>Дней с последнего заказа</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Номер товара</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Quantity × price</source>
        <translation>Количество × цена</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s): %1</source>
        <translation>
            <numerusform>%Ln клиент: %1</numerusform>
            <numerusform>%Ln клиента: %1</numerusform>
            <numerusform>%Ln клиентов: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GuideEntries</name>
    <message>
        <source>Ready systems</source>
        <translation>Готовые системы</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Исследования</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Answers</source>
        <translation>Ответы</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>Учителю</translation>
    </message>
    <message>
        <source>The aim: %1</source>
        <translation>Цель: %1</translation>
    </message>
</context>
<context>
    <name>HelpArticles</name>
    <message>
        <source>Words:</source>
        <translation>Слова:</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>Criticism, and whether it is fair</source>
        <translation>Критика, и верна ли она</translation>
    </message>
    <message>
        <source>What, and by whom</source>
        <translation>Что и кем сказано</translation>
    </message>
    <message>
        <source>Fair?</source>
        <translation>Верно?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Our run, %1: %2.</source>
        <translation>Наш расчёт, %1: %2.</translation>
    </message>
    <message>
        <source>Learns from:</source>
        <translation>Учится на:</translation>
    </message>
    <message>
        <source>What was new</source>
        <translation>Что было новым</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Как работает</translation>
    </message>
    <message>
        <source>How it is trained</source>
        <translation>Как обучают</translation>
    </message>
    <message>
        <source>Learns from lines like these</source>
        <translation>Учится на таких строках</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Где применяют</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Сильное</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Слабое</translation>
    </message>
    <message>
        <source>Bias and variance:</source>
        <translation>Смещение и разброс:</translation>
    </message>
    <message>
        <source>Needs:</source>
        <translation>Нужно:</translation>
    </message>
    <message>
        <source>How it grows:</source>
        <translation>Как растёт:</translation>
    </message>
    <message>
        <source>Approaches</source>
        <translation>Подходы</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>Ready systems</source>
        <translation>Готовые системы</translation>
    </message>
    <message>
        <source>Studies</source>
        <translation>Исследования</translation>
    </message>
    <message>
        <source>What it needs:</source>
        <translation>Что нужно:</translation>
    </message>
    <message>
        <source>What it gives:</source>
        <translation>Что даёт:</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>По шагам</translation>
    </message>
    <message>
        <source>What goes wrong:</source>
        <translation>Что идёт не так:</translation>
    </message>
    <message>
        <source>How one would know that it works:</source>
        <translation>Как понять, что сработало:</translation>
    </message>
    <message>
        <source>Uses in marketing</source>
        <translation>Применения в маркетинге</translation>
    </message>
    <message>
        <source>To look up</source>
        <translation>Для справки</translation>
    </message>
    <message>
        <source>Where to find data</source>
        <translation>Где найти данные</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>Размер:</translation>
    </message>
    <message>
        <source>Terms:</source>
        <translation>Условия:</translation>
    </message>
    <message>
        <source>To drop:</source>
        <translation>Что бросить:</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Sources, and a reading list</source>
        <translation>Источники и что читать</translation>
    </message>
    <message>
        <source>At length:</source>
        <translation>Подробно:</translation>
    </message>
    <message>
        <source>how it is done</source>
        <translation>как это делается</translation>
    </message>
</context>
<context>
    <name>LessonWords</name>
    <message>
        <source>unknown figure %1</source>
        <translation>неизвестное число %1</translation>
    </message>
</context>
<context>
    <name>PageTable</name>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>Рекомендации</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>Propensity &amp; value</source>
        <translation>Склонность и ценность</translation>
    </message>
</context>
<context>
    <name>ParameterForm</name>
    <message>
        <source>Another seed</source>
        <translation>Другое начальное число</translation>
    </message>
    <message>
        <source>Auto</source>
        <translation>Авто</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Row %1, column %2: %3</source>
        <translation>Строка %1, столбец %2: %3</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>Written</source>
        <translation>Записано</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
</context>
<context>
    <name>RunFacts</name>
    <message>
        <source>automatic</source>
        <translation>автоматически</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Набор данных</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Looks at</source>
        <translation>Признаки</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Предпочтение</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Начальное число</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Заняло</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Программа</translation>
    </message>
    <message>
        <source>weight %1</source>
        <translation>вес %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Замечание</translation>
    </message>
</context>
<context>
    <name>ScatterColours</name>
    <message>
        <source>Colour: segment</source>
        <translation>Цвет: сегмент</translation>
    </message>
    <message>
        <source>Colour: last rating</source>
        <translation>Цвет: последняя оценка</translation>
    </message>
    <message>
        <source>Colour: last order</source>
        <translation>Цвет: последний заказ</translation>
    </message>
    <message>
        <source>Colour: ratings</source>
        <translation>Цвет: оценки</translation>
    </message>
    <message>
        <source>Colour: orders</source>
        <translation>Цвет: заказы</translation>
    </message>
    <message>
        <source>Colour: spend</source>
        <translation>Цвет: сумма</translation>
    </message>
    <message>
        <source>Colour: %1</source>
        <translation>Цвет: %1</translation>
    </message>
    <message>
        <source>Colour: a product</source>
        <translation>Цвет: товар</translation>
    </message>
    <message>
        <source>The stronger the colour, the more lately.</source>
        <translation>Чем ярче цвет, тем недавнее.</translation>
    </message>
    <message>
        <source>Strong: who rated “%1”.</source>
        <translation>Ярко: кто оценил «%1».</translation>
    </message>
    <message>
        <source>Strong: who bought “%1”.</source>
        <translation>Ярко: кто купил «%1».</translation>
    </message>
    <message>
        <source>The stronger the colour, the more.</source>
        <translation>Чем ярче цвет, тем больше.</translation>
    </message>
</context>
<context>
    <name>SegmentWords</name>
    <message>
        <source>%1 d</source>
        <comment>days, after a number</comment>
        <translation>%1 дн.</translation>
    </message>
</context>
<context>
    <name>StrategyWords</name>
    <message>
        <source>Aim</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Бюджет</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Что измерять</translation>
    </message>
    <message>
        <source>Wrong if</source>
        <translation>Неверно, если</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Bring data in</source>
        <translation>Загрузите данные</translation>
    </message>
    <message>
        <source>See what is in it</source>
        <translation>Посмотрите, что в них</translation>
    </message>
    <message>
        <source>Find groups of customers</source>
        <translation>Найдите группы клиентов</translation>
    </message>
    <message>
        <source>See who is alike, and why</source>
        <translation>Посмотрите, кто похож и почему</translation>
    </message>
    <message>
        <source>Find what to offer</source>
        <translation>Найдите, что предложить</translation>
    </message>
    <message>
        <source>Write the list</source>
        <translation>Запишите список</translation>
    </message>
    <message>
        <source>That was the whole chain</source>
        <translation>Это была вся цепочка</translation>
    </message>
    <message>
        <source>Press “Try with the sample shop”, or drop a file of your own orders on the window.</source>
        <translation>Нажмите «Попробовать на примере магазина» или бросьте на окно файл своих заказов.</translation>
    </message>
    <message>
        <source>Open Explore and click a cell of recency and frequency: its customers are then selected on every page.</source>
        <translation>Откройте «Обзор» и щёлкните клетку давности и частоты: её клиенты выделятся на всех страницах.</translation>
    </message>
    <message>
        <source>Open Segments and press Run. Then choose a group and read what sets it apart.</source>
        <translation>Откройте «Сегменты» и нажмите «Рассчитать». Потом выберите группу и прочтите, чем она отличается.</translation>
    </message>
    <message>
        <source>Open Similarity and click a cell of the map: the pane on the right does its sum.</source>
        <translation>Откройте «Сходство» и щёлкните клетку карты: панель справа покажет, как она посчитана.</translation>
    </message>
    <message>
        <source>Open Recommend and train what is proposed. Each offer then says why it is made.</source>
        <translation>Откройте «Рекомендации» и обучите предложенный метод. Каждое предложение объяснит себя.</translation>
    </message>
    <message>
        <source>Open Campaigns, choose who gets the list, hold a share back, and export it: that share will tell what the list was worth.</source>
        <translation>Откройте «Кампании», выберите, кому писать, оставьте долю в контроле и выгрузите список: по этой доле потом видно, что он дал.</translation>
    </message>
    <message>
        <source>F1 on any control opens its place in the help. The Classroom&apos;s Guide says how each method works and what is said against it.</source>
        <translation>F1 на любом элементе открывает справку о нём. Справочник в «Классе» рассказывает, как работает каждый метод и за что его критикуют.</translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>Leaving can be seen</source>
        <translation>Видно, кто уходит</translation>
    </message>
    <message>
        <source>Run tells it</source>
        <translation>скажет запуск</translation>
    </message>
    <message>
        <source>anything is possible</source>
        <translation>возможно что угодно</translation>
    </message>
    <message>
        <source>chance each time, %1</source>
        <translation>вероятность каждый раз, %1</translation>
    </message>
    <message>
        <source>%1: anything is possible</source>
        <translation>%1: возможно что угодно</translation>
    </message>
    <message>
        <source>The chance to leave has an interval, by the curvature of the likelihood. It may span a factor of ten at most.</source>
        <translation>У вероятности уйти есть интервал — по кривизне правдоподобия. Его концы могут различаться не больше чем в десять раз.</translation>
    </message>
    <message>
        <source>Right on hidden days</source>
        <translation>Верно на скрытых днях</translation>
    </message>
    <message>
        <source>%1 predicted, %2 came; ±15 %</source>
        <translation>предсказано %1, пришло %2; ±15 %</translation>
    </message>
    <message>
        <source>The model learns from the days before, and predicts the repeat purchases of those known then. It may be wrong by 15 % at most.</source>
        <translation>Модель учится на днях до них и предсказывает повторные покупки тех, кто был известен тогда. Ошибка — не больше 15 %.</translation>
    </message>
    <message>
        <source>The hidden days brought more than those before</source>
        <translation>Скрытые дни принесли больше, чем дни до них</translation>
    </message>
    <message>
        <source>The hidden days brought less than those before</source>
        <translation>Скрытые дни принесли меньше, чем дни до них</translation>
    </message>
    <message>
        <source>%1 repeat purchases were predicted for the last %2 days, and %3 came: %4 too low, 15 % is the limit. A week brought %5 before, and %6 then. A model without seasons cannot know that.</source>
        <translation>На последние дни (%2) предсказано %1 повторных покупок, пришло %3: на %4 меньше, чем было, предел — 15 %. Неделя до них приносила %5, а потом %6. Модель без сезонов знать этого не может.</translation>
    </message>
    <message>
        <source>%1 repeat purchases were predicted for the last %2 days, and %3 came: %4 too high, 15 % is the limit. A week brought %5 before, and %6 then. A model without seasons cannot know that.</source>
        <translation>На последние дни (%2) предсказано %1 повторных покупок, пришло %3: на %4 больше, чем было, предел — 15 %. Неделя до них приносила %5, а потом %6. Модель без сезонов знать этого не может.</translation>
    </message>
    <message>
        <source>Nobody can be seen to leave</source>
        <translation>Не видно, чтобы кто-то уходил</translation>
    </message>
    <message>
        <source>The purchases do not tell the chance to leave: that nobody ever leaves fits them as well. “Still a customer” would say the same of everyone.</source>
        <translation>Покупки не говорят, какова вероятность уйти: им подходит и то, что не уходит никто. «Ещё клиент» сказало бы о каждом одно и то же.</translation>
    </message>
    <message>
        <source>Many who were silent came back. The chance to leave each time may be anything from %1 to %2: “still a customer” would say nearly the same of everyone.</source>
        <translation>Многие из тех, кто молчал, вернулись. Вероятность уйти каждый раз может быть какой угодно — от %1 до %2: «ещё клиент» сказало бы о каждом почти одно и то же.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 д.</translation>
    </message>
    <message>
        <source>%1 wk</source>
        <translation>%1 нед.</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 или больше</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>Покупатели</translation>
    </message>
    <message>
        <source>Customers with a purchase.</source>
        <translation>Клиенты с покупкой.</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>Купили снова</translation>
    </message>
    <message>
        <source>Customers who bought on two days or more.</source>
        <translation>Клиенты, которые покупали в два дня или больше.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 дн.</translation>
    </message>
    <message>
        <source>%1 days or more</source>
        <translation>%1 дн. или больше</translation>
    </message>
    <message>
        <source>From the first purchase to the end of the data.</source>
        <translation>От первой покупки до конца данных.</translation>
    </message>
    <message>
        <source>Bought lately</source>
        <translation>Покупали недавно</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 д. назад</translation>
    </message>
    <message>
        <source>someone in the last %1 days</source>
        <translation>кто-нибудь за последние дни: %1</translation>
    </message>
    <message>
        <source>Where nobody bought at the end, the data may be cut off.</source>
        <translation>Если в конце не купил никто, данные могут быть обрезаны.</translation>
    </message>
    <message>
        <source>Spend does not follow frequency</source>
        <translation>Траты не зависят от частоты</translation>
    </message>
    <message>
        <source>r = %1</source>
        <translation>r = %1</translation>
    </message>
    <message>
        <source>at most %1 either way</source>
        <translation>не больше %1 в обе стороны</translation>
    </message>
    <message>
        <source>The correlation of the mean spend with the number of repeat purchases: the model of spend supposes none.</source>
        <translation>Корреляция средней траты с числом повторных покупок: модель трат предполагает, что её нет.</translation>
    </message>
    <message>
        <source>Few customers</source>
        <translation>Мало клиентов</translation>
    </message>
    <message>
        <source>%1 bought anything. Below %2 the parameters are mostly chance.</source>
        <translation>Что-нибудь купили %1. Если их меньше %2, параметры — почти случайность.</translation>
    </message>
    <message>
        <source>Few came back</source>
        <translation>Мало кто вернулся</translation>
    </message>
    <message>
        <source>%1 bought on two days or more. How often people buy, and when they leave, is learned from those alone; %2 are needed.</source>
        <translation>В два дня или больше покупали %1. Как часто покупают и когда уходят, видно только по ним; нужно %2.</translation>
    </message>
    <message>
        <source>The history is short</source>
        <translation>История коротка</translation>
    </message>
    <message>
        <source>It has %1 days. Who left and who is only between two purchases is told apart by time; %2 days are needed.</source>
        <translation>В ней дней: %1. Кто ушёл, а кто лишь между двумя покупками, различает время; нужно дней: %2.</translation>
    </message>
    <message>
        <source>Nobody bought at the end</source>
        <translation>В конце не покупал никто</translation>
    </message>
    <message>
        <source>The last purchase is %1 days old, so everyone looks as if they had left.</source>
        <translation>Последней покупке %1 дн., и все выглядят так, будто ушли.</translation>
    </message>
    <message>
        <source>Spend follows frequency</source>
        <translation>Траты зависят от частоты</translation>
    </message>
    <message>
        <source>Who buys more often spends otherwise at a time: r is %1 either way, and %2 is the limit. The model of spend supposes that one has nothing to do with the other.</source>
        <translation>Кто покупает чаще, тратит за раз иначе: r = %1 в ту или другую сторону, предел — %2. Модель трат предполагает, что одно с другим не связано.</translation>
    </message>
</context>
<context>
    <name>VoteSums</name>
    <message>
        <source>In common %1, of %2 and %3</source>
        <translation>Общих %1, из %2 и %3</translation>
    </message>
    <message>
        <source>Beside what chance gives: %1</source>
        <translation>Сверх того, что даёт случай: %1</translation>
    </message>
    <message>
        <source>Nothing in common: 0</source>
        <translation>Общего нет: 0</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>There is no room to write %1.</source>
        <translation>Нет места, чтобы записать %1.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder. The file that was there before is unchanged.</source>
        <translation>Освободите место или выберите другую папку. Прежний файл не изменён.</translation>
    </message>
    <message>
        <source>Could not write %1: %2.</source>
        <translation>Не удалось записать %1: %2.</translation>
    </message>
    <message>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation>Выберите существующую папку, в которую вам разрешена запись.</translation>
    </message>
    <message>
        <source>The separator must be a comma, a semicolon, a tab or a bar, not “%1”.</source>
        <translation>Разделитель — запятая, точка с запятой, табуляция или вертикальная черта, а не «%1».</translation>
    </message>
    <message>
        <source>The decimal sign must be a point or a comma, not “%1”.</source>
        <translation>Десятичный знак — точка или запятая, а не «%1».</translation>
    </message>
    <message>
        <source>The column “%1” holds numbers, and “%2” is not one.</source>
        <translation>В столбце «%1» числа, а «%2» — не число.</translation>
    </message>
    <message>
        <source>The column “%1” holds dates, and “%2” is not one (2011-12-31).</source>
        <translation>В столбце «%1» даты, а «%2» — не дата (2011-12-31).</translation>
    </message>
    <message>
        <source>The column “%1” holds yes and no, and “%2” is neither.</source>
        <translation>В столбце «%1» да и нет, а «%2» — ни то ни другое.</translation>
    </message>
    <message>
        <source>The column “%1” is neither numbers nor dates, so nothing is at least or at most “%2”.</source>
        <translation>В столбце «%1» не числа и не даты, сравнить с «%2» нельзя.</translation>
    </message>
    <message>
        <source>There is no column “%1” to choose customers by.</source>
        <translation>Нет столбца «%1», чтобы выбрать клиентов.</translation>
    </message>
    <message>
        <source>“%1” is not a condition.</source>
        <translation>«%1» — не условие.</translation>
    </message>
    <message>
        <source>Write COLUMN=VALUE, such as region=North; COLUMN= means empty.</source>
        <translation>Пишите СТОЛБЕЦ=ЗНАЧЕНИЕ, например region=North; СТОЛБЕЦ= означает «пусто».</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <translation>%1 равно %2</translation>
    </message>
    <message>
        <source>%1 is not %2</source>
        <translation>%1 не равно %2</translation>
    </message>
    <message>
        <source>%1 is at least %2</source>
        <translation>%1 не меньше %2</translation>
    </message>
    <message>
        <source>%1 is at most %2</source>
        <translation>%1 не больше %2</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1: пусто</translation>
    </message>
    <message>
        <source>%1 is not empty</source>
        <translation>%1: не пусто</translation>
    </message>
    <message>
        <source>The share held back must be at least 0 and below 1, not %1.</source>
        <translation>Доля контрольной группы — не меньше 0 и меньше 1, а не %1.</translation>
    </message>
    <message>
        <source>Write 0.1 to hold back one in ten.</source>
        <translation>Напишите 0.1, чтобы оставить в контрольной группе каждого десятого.</translation>
    </message>
    <message>
        <source>Could not write %1: it is a folder.</source>
        <translation>Не удалось записать %1: это папка.</translation>
    </message>
    <message>
        <source>The column “%1” is named twice.</source>
        <translation>Столбец «%1» назван дважды.</translation>
    </message>
    <message>
        <source>There is no column “%1” to write into the list.</source>
        <translation>Нет столбца «%1», чтобы записать его в список.</translation>
    </message>
    <message>
        <source>The data set %1 has no ratings.</source>
        <translation>В наборе данных %1 нет оценок.</translation>
    </message>
    <message>
        <source>Choose another preference, such as bought or orders.</source>
        <translation>Выберите другое предпочтение, например bought или orders.</translation>
    </message>
    <message>
        <source>The data set %1 has no prices.</source>
        <translation>В наборе данных %1 нет цен.</translation>
    </message>
    <message>
        <source>Choose another preference, such as orders or quantity.</source>
        <translation>Выберите другое предпочтение, например orders или quantity.</translation>
    </message>
    <message>
        <source>The data set %1 has no dates, so older events cannot count less.</source>
        <translation>В наборе данных %1 нет дат, поэтому старые события нельзя считать с меньшим весом.</translation>
    </message>
    <message>
        <source>Leave the half-life out.</source>
        <translation>Не задавайте период полураспада.</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>The rating a customer gave the product.</source>
        <translation>Оценка, которую клиент поставил товару.</translation>
    </message>
    <message>
        <source>Ratings, older ones counting less (half after %1 days)</source>
        <translation>Оценки, старые с меньшим весом (половина через %1 дн.)</translation>
    </message>
    <message>
        <source>Bought or not</source>
        <translation>Куплено или нет</translation>
    </message>
    <message>
        <source>1 where the customer has the product at all.</source>
        <translation>1, если товар у клиента вообще есть.</translation>
    </message>
    <message>
        <source>Bought or not, older purchases counting less (half after %1 days)</source>
        <translation>Куплено или нет, старые покупки с меньшим весом (половина через %1 дн.)</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>Число заказов</translation>
    </message>
    <message>
        <source>In how many different orders the customer bought the product.</source>
        <translation>В скольких разных заказах клиент покупал товар.</translation>
    </message>
    <message>
        <source>Number of orders, older ones counting less (half after %1 days)</source>
        <translation>Число заказов, старые с меньшим весом (половина через %1 дн.)</translation>
    </message>
    <message>
        <source>Stars from 1 to 5, by number of orders</source>
        <translation>Звёзды от 1 до 5 по числу заказов</translation>
    </message>
    <message>
        <source>1 order is 2 stars, 2 orders are 3, 3 are 4, and 4 or more are 5.</source>
        <translation>1 заказ — 2 звезды, 2 заказа — 3, 3 — 4, 4 и больше — 5.</translation>
    </message>
    <message>
        <source>Stars from 1 to 5, by number of orders, older ones counting less (half after %1 days)</source>
        <translation>Звёзды от 1 до 5 по числу заказов, старые с меньшим весом (половина через %1 дн.)</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>How many pieces of the product the customer bought.</source>
        <translation>Сколько штук товара купил клиент.</translation>
    </message>
    <message>
        <source>Quantity, older purchases counting less (half after %1 days)</source>
        <translation>Количество, старые покупки с меньшим весом (половина через %1 дн.)</translation>
    </message>
    <message>
        <source>Money spent</source>
        <translation>Сумма покупок</translation>
    </message>
    <message>
        <source>What the customer paid for the product: quantity times price.</source>
        <translation>Сколько клиент заплатил за товар: количество, умноженное на цену.</translation>
    </message>
    <message>
        <source>Money spent, older purchases counting less (half after %1 days)</source>
        <translation>Сумма покупок, старые с меньшим весом (половина через %1 дн.)</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Предпочтение</translation>
    </message>
    <message>
        <source>How ratings and purchases become the numbers that are compared.</source>
        <translation>Как оценки и покупки становятся числами, которые сравниваются.</translation>
    </message>
    <message>
        <source>Repeated ratings</source>
        <translation>Повторные оценки</translation>
    </message>
    <message>
        <source>What counts where a customer rated a product several times.</source>
        <translation>Что учитывать, если клиент оценил товар несколько раз.</translation>
    </message>
    <message>
        <source>The last one</source>
        <translation>Последняя</translation>
    </message>
    <message>
        <source>Their mean</source>
        <translation>Средняя</translation>
    </message>
    <message>
        <source>The best one</source>
        <translation>Лучшая</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>Период полураспада</translation>
    </message>
    <message>
        <source>An event that is older than the last one by this many days counts half. Left out, all events count alike.</source>
        <translation>Событие, которое старше последнего на столько дней, считается за половину. Если не задан, все события равны.</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>The data set %1 has no dates, so recency cannot be known.</source>
        <translation>В наборе данных %1 нет дат, поэтому давность неизвестна.</translation>
    </message>
    <message>
        <source>Import it with a column of dates, or group customers by other features.</source>
        <translation>Импортируйте его со столбцом дат или группируйте клиентов по другим признакам.</translation>
    </message>
    <message>
        <source>The data set %1 has no dates, so nobody&apos;s last purchase is known.</source>
        <translation>В наборе данных %1 нет дат, поэтому последние покупки неизвестны.</translation>
    </message>
    <message>
        <source>Hold out a share of each customer&apos;s purchases instead.</source>
        <translation>Отложите вместо этого долю покупок каждого клиента.</translation>
    </message>
    <message>
        <source>There is no projection “%1”.</source>
        <translation>Нет проекции «%1».</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Измерения</translation>
    </message>
    <message>
        <source>How many components to place points by.</source>
        <translation>По скольким компонентам размещать точки.</translation>
    </message>
    <message>
        <source>A projection needs two rows or more, and a column of numbers.</source>
        <translation>Для проекции нужны хотя бы две строки и столбец чисел.</translation>
    </message>
    <message>
        <source>Some cells are empty or not numbers, so rows cannot be placed.</source>
        <translation>Некоторые ячейки пусты или не числа, поэтому строки нельзя разместить.</translation>
    </message>
    <message>
        <source>Leave out the columns or rows concerned.</source>
        <translation>Исключите эти столбцы или строки.</translation>
    </message>
    <message>
        <source>Principal components</source>
        <translation>Главные компоненты</translation>
    </message>
    <message>
        <source>The flat picture that keeps most of the differences between customers.</source>
        <translation>Плоская картина, которая сохраняет большую часть различий между клиентами.</translation>
    </message>
    <message>
        <source>Customers who differ much lie far apart. Two who lie close may still differ in what the picture leaves out.</source>
        <translation>Сильно разные клиенты лежат далеко друг от друга. Двое рядом могут отличаться тем, что картина не показывает.</translation>
    </message>
    <message>
        <source>Making lists to judge</source>
        <translation>Составление списков для проверки</translation>
    </message>
    <message>
        <source>There is no metric %1.</source>
        <translation>Нет показателя %1.</translation>
    </message>
    <message>
        <source>Choose from: %1, with the length of the list in place of N.</source>
        <translation>Выберите из: %1; вместо N — длина списка.</translation>
    </message>
    <message>
        <source>The number of customers must lie between 1 and %1.</source>
        <translation>Число клиентов — от 1 до %1.</translation>
    </message>
    <message>
        <source>The number of segments must lie between 1 and %1.</source>
        <translation>Число сегментов — от 1 до %1.</translation>
    </message>
    <message>
        <source>The number of interactions must lie between 1 and %1.</source>
        <translation>Число событий — от 1 до %1.</translation>
    </message>
    <message>
        <source>Choose other sizes.</source>
        <translation>Выберите другие размеры.</translation>
    </message>
    <message>
        <source>Could not make the folder %1.</source>
        <translation>Не удалось создать папку %1.</translation>
    </message>
    <message>
        <source>Where rows of one customer or product differ in %1, the most frequent value is used.</source>
        <translation>Где строки одного клиента или товара различаются в %1, берётся самое частое значение.</translation>
    </message>
    <message>
        <source>Left out, because they say nothing lasting about a customer or product: %1.</source>
        <translation>Пропущены, так как не говорят о клиенте или товаре ничего постоянного: %1.</translation>
    </message>
    <message>
        <source>Customer ids such as %1 were read without their “.0”.</source>
        <translation>Номера клиентов, такие как %1, прочитаны без «.0».</translation>
    </message>
    <message>
        <source>Product ids such as %1 were read without their “.0”.</source>
        <translation>Номера товаров, такие как %1, прочитаны без «.0».</translation>
    </message>
    <message>
        <source>Order ids such as %1 were read without their “.0”.</source>
        <translation>Номера заказов, такие как %1, прочитаны без «.0».</translation>
    </message>
    <message>
        <source>%1 has other columns than the files before it.</source>
        <translation>В %1 другие столбцы, чем в файлах до него.</translation>
    </message>
    <message>
        <source>Import files of different kinds one after the other, each as a data set of its own.</source>
        <translation>Импортируйте файлы разного вида один за другим, каждый как отдельный набор данных.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Чтение %1</translation>
    </message>
    <message>
        <source>CSV text</source>
        <translation>Текст CSV</translation>
    </message>
    <message>
        <source>A text file of lines with the same number of cells, between commas, semicolons, tabs, bars or blanks</source>
        <translation>Текстовый файл, в строках которого одинаковое число ячеек через запятую, точку с запятой, табуляцию, черту или пробел</translation>
    </message>
    <message>
        <source>Save or export the data as CSV text, and import that file.</source>
        <translation>Сохраните или экспортируйте данные как текст CSV и импортируйте этот файл.</translation>
    </message>
    <message>
        <source>%1 is not a text file.</source>
        <translation>%1 — не текстовый файл.</translation>
    </message>
    <message>
        <source>%1 is not written in %2.</source>
        <translation>%1 записан не в кодировке %2.</translation>
    </message>
    <message>
        <source>It looks like %1. Choose that encoding, or leave the choice to the program.</source>
        <translation>Похоже на %1. Выберите эту кодировку или оставьте выбор программе.</translation>
    </message>
    <message>
        <source>Could not read %1.</source>
        <translation>Не удалось прочитать %1.</translation>
    </message>
    <message>
        <source>Check that you may read it and that the disk it lies on is there.</source>
        <translation>Проверьте, что вам разрешено чтение и что диск с файлом доступен.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Нет файла %1.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Проверьте имя и папку.</translation>
    </message>
    <message>
        <source>%1 is a folder, and not one of a known data set.</source>
        <translation>%1 — папка, и не папка известного набора данных.</translation>
    </message>
    <message>
        <source>Choose the file inside it.</source>
        <translation>Выберите файл внутри неё.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>Файл %1 пуст.</translation>
    </message>
    <message>
        <source>Export the data again, and import that file.</source>
        <translation>Экспортируйте данные снова и импортируйте этот файл.</translation>
    </message>
    <message>
        <source>No file to import was given.</source>
        <translation>Не указан файл для импорта.</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Укажите файл.</translation>
    </message>
    <message>
        <source>There is no format %1.</source>
        <translation>Нет формата %1.</translation>
    </message>
    <message>
        <source>%1 is in no format that is known here.</source>
        <translation>Формат %1 здесь неизвестен.</translation>
    </message>
    <message>
        <source>%1 holds no ratings of MovieLens.</source>
        <translation>В %1 нет оценок MovieLens.</translation>
    </message>
    <message>
        <source>Files beside the ratings that were not used: %1.</source>
        <translation>Файлы рядом с оценками, которые не использованы: %1.</translation>
    </message>
    <message>
        <source>MovieLens</source>
        <translation>MovieLens</translation>
    </message>
    <message>
        <source>Columns that were not used: %1.</source>
        <translation>Столбцы, которые не использованы: %1.</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>Просмотр %1</translation>
    </message>
    <message>
        <source>all readable</source>
        <translation>всё читается</translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation>В %1 нет строк.</translation>
    </message>
    <message>
        <source>No row of %1 could be kept.</source>
        <translation>Ни одной строки из %1 не удалось оставить.</translation>
    </message>
    <message>
        <source>Check the separator, the decimal sign, the way dates are written, and which column holds what.</source>
        <translation>Проверьте разделитель, десятичный знак, запись дат и назначение столбцов.</translation>
    </message>
    <message>
        <source>Most rows were skipped as: %1. Check which column holds what.</source>
        <translation>Больше всего строк пропущено по причине: %1. Проверьте назначение столбцов.</translation>
    </message>
    <message>
        <source>Putting the data in order</source>
        <translation>Приведение данных в порядок</translation>
    </message>
    <message>
        <source>The report of the import cannot be read.</source>
        <translation>Отчёт об импорте не читается.</translation>
    </message>
    <message>
        <source>Unreadable</source>
        <translation>Не читается</translation>
    </message>
    <message>
        <source>No customer</source>
        <translation>Нет клиента</translation>
    </message>
    <message>
        <source>Exact duplicate</source>
        <translation>Полный повтор</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Price is zero or below</source>
        <translation>Цена нулевая или отрицательная</translation>
    </message>
    <message>
        <source>Postage and fees</source>
        <translation>Доставка и сборы</translation>
    </message>
    <message>
        <source>There is no encoding %1.</source>
        <translation>Нет кодировки %1.</translation>
    </message>
    <message>
        <source>%1 has no column %2.</source>
        <translation>В %1 нет столбца %2.</translation>
    </message>
    <message>
        <source>%1 is no way to write a date.</source>
        <translation>«%1» — не запись даты.</translation>
    </message>
    <message>
        <source>Write it with yyyy, MM and dd, as in dd.MM.yyyy HH:mm, or choose unix or unix_ms.</source>
        <translation>Запишите её через yyyy, MM и dd, например dd.MM.yyyy HH:mm, или выберите unix либо unix_ms.</translation>
    </message>
    <message>
        <source>No date in the column %1 could be read as %2.</source>
        <translation>Ни одну дату столбца %1 не удалось прочитать как %2.</translation>
    </message>
    <message>
        <source>No date in the column %1 could be read.</source>
        <translation>Ни одну дату столбца %1 не удалось прочитать.</translation>
    </message>
    <message>
        <source>Only one column was found in %1.</source>
        <translation>В %1 найден только один столбец.</translation>
    </message>
    <message>
        <source>No column of %1 was recognised as the customer.</source>
        <translation>Ни один столбец %1 не распознан как клиент.</translation>
    </message>
    <message>
        <source>No column of %1 was recognised as the product.</source>
        <translation>Ни один столбец %1 не распознан как товар.</translation>
    </message>
    <message>
        <source>No column of %1 was recognised as the rating.</source>
        <translation>Ни один столбец %1 не распознан как оценка.</translation>
    </message>
    <message>
        <source>Choose the separator of the columns, and check that the file holds a customer and a product in each line.</source>
        <translation>Выберите разделитель столбцов и проверьте, что в каждой строке файла есть клиент и товар.</translation>
    </message>
    <message>
        <source>Say how its dates are written, as in dd.MM.yyyy, or that it is no date.</source>
        <translation>Укажите, как записаны даты, например dd.MM.yyyy, или что это не дата.</translation>
    </message>
    <message>
        <source>What the columns hold was told from their content alone: check it.</source>
        <translation>Назначение столбцов определено только по содержимому: проверьте его.</translation>
    </message>
    <message>
        <source>A matrix could not be decomposed (%1).</source>
        <translation>Матрицу не удалось разложить (%1).</translation>
    </message>
    <message>
        <source>Try fewer factors or features, or more data.</source>
        <translation>Задайте меньше факторов или признаков либо возьмите больше данных.</translation>
    </message>
    <message>
        <source>The stored block %1 is damaged.</source>
        <translation>Сохранённый блок %1 повреждён.</translation>
    </message>
    <message>
        <source>Compute it again from its data set, or restore the project from a copy.</source>
        <translation>Рассчитайте его заново по набору данных или восстановите проект из копии.</translation>
    </message>
    <message>
        <source>The block %1 was written twice.</source>
        <translation>Блок %1 записан дважды.</translation>
    </message>
    <message>
        <source>The block %1 is missing.</source>
        <translation>Нет блока %1.</translation>
    </message>
    <message>
        <source>There is no parameter “%1”.</source>
        <translation>Нет параметра «%1».</translation>
    </message>
    <message>
        <source>There is no parameter “%1”. Did you mean “%2”?</source>
        <translation>Нет параметра «%1». Возможно, имелся в виду «%2»?</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. It is one of: %3.</source>
        <translation>%1 не может быть «%2». Допустимо: %3.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”. Did you mean “%3”? It is one of: %4.</source>
        <translation>%1 не может быть «%2». Возможно, имелось в виду «%3»? Допустимо: %4.</translation>
    </message>
    <message>
        <source>%1 must be a whole number, not “%2”.</source>
        <translation>%1 — целое число, а не «%2».</translation>
    </message>
    <message>
        <source>%1 must be a number, not “%2”.</source>
        <translation>%1 — число, а не «%2».</translation>
    </message>
    <message>
        <source>%1 must be yes or no, not “%2”.</source>
        <translation>%1 — да или нет, а не «%2».</translation>
    </message>
    <message>
        <source>%1 must be one of its choices, not “%2”.</source>
        <translation>%1 — одно из допустимых значений, а не «%2».</translation>
    </message>
    <message>
        <source>%1 must be a whole number from 0 up, not “%2”.</source>
        <translation>%1 — целое число от 0, а не «%2».</translation>
    </message>
    <message>
        <source>%1 must be a text, not “%2”.</source>
        <translation>%1 — текст, а не «%2».</translation>
    </message>
    <message>
        <source>%1 must be a date such as 2011-12-31, not “%2”.</source>
        <translation>%1 — дата вида 2011-12-31, а не «%2».</translation>
    </message>
    <message>
        <source>%1 must be a list of columns, not “%2”.</source>
        <translation>%1 — список столбцов, а не «%2».</translation>
    </message>
    <message>
        <source>%1 must lie between %2 and %3, not at %4.</source>
        <translation>%1 — от %2 до %3, а не %4.</translation>
    </message>
    <message>
        <source>%1 is %2, more than there are customers (%3).</source>
        <translation>%1 равно %2 — больше, чем клиентов (%3).</translation>
    </message>
    <message>
        <source>%1 is %2, more than there are products (%3).</source>
        <translation>%1 равно %2 — больше, чем товаров (%3).</translation>
    </message>
    <message>
        <source>%1 is an older name of %2; give only one of them.</source>
        <translation>%1 — прежнее имя %2; задайте только одно из них.</translation>
    </message>
    <message>
        <source>“kindred-cli algorithms” lists every parameter with its limits.</source>
        <translation>«kindred-cli algorithms» перечисляет все параметры и их границы.</translation>
    </message>
    <message>
        <source>The stored setting %1 is not a plain value.</source>
        <translation>Сохранённая настройка %1 — не простое значение.</translation>
    </message>
    <message>
        <source>The stored settings are not a list of values.</source>
        <translation>Сохранённые настройки — не список значений.</translation>
    </message>
    <message>
        <source>Damping of products</source>
        <translation>Сглаживание товаров</translation>
    </message>
    <message>
        <source>Pulls products with few ratings towards the average: as if each had this many average ratings more.</source>
        <translation>Приближает товары с малым числом оценок к среднему: будто у каждого ещё столько средних оценок.</translation>
    </message>
    <message>
        <source>Damping of customers</source>
        <translation>Сглаживание клиентов</translation>
    </message>
    <message>
        <source>The same for customers with few ratings.</source>
        <translation>То же для клиентов с малым числом оценок.</translation>
    </message>
    <message>
        <source>Most rounds</source>
        <translation>Не более проходов</translation>
    </message>
    <message>
        <source>Rounds of adjusting products and customers in turn; it stops before where nothing changes.</source>
        <translation>Поочерёдные поправки товаров и клиентов; расчёт закончится раньше, если ничего не меняется.</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>Stops when no number changes by more than this in a round.</source>
        <translation>Конец, когда за проход ни одно число не меняется больше, чем на столько.</translation>
    </message>
    <message>
        <source>Average of everything</source>
        <translation>Среднее по всему</translation>
    </message>
    <message>
        <source>How this customer differs</source>
        <translation>Чем отличается этот клиент</translation>
    </message>
    <message>
        <source>How this product differs</source>
        <translation>Чем отличается этот товар</translation>
    </message>
    <message>
        <source>Averages</source>
        <translation>Средние</translation>
    </message>
    <message>
        <source>Rated like %1</source>
        <translation>Оценки похожи на оценки «%1»</translation>
    </message>
    <message>
        <source>Bought by those who buy %1</source>
        <translation>Покупают те, кто покупает «%1»</translation>
    </message>
    <message>
        <source>Among the products with the best averages</source>
        <translation>Среди товаров с лучшими средними</translation>
    </message>
    <message>
        <source>Products that are alike</source>
        <translation>Похожие товары</translation>
    </message>
    <message>
        <source>Offers products that are like those the customer has, judged by who else has both.</source>
        <translation>Предлагает товары, похожие на те, что уже есть у клиента, судя по тому, у кого есть оба.</translation>
    </message>
    <message>
        <source>No history yet: these are the most popular products of the segment.</source>
        <translation>Истории пока нет: это самые популярные товары сегмента.</translation>
    </message>
    <message>
        <source>No history yet: these are the most popular products.</source>
        <translation>Истории пока нет: это самые популярные товары.</translation>
    </message>
    <message>
        <source>The history has too little in common with others: these are the most popular products of the segment.</source>
        <translation>У истории слишком мало общего с другими: это самые популярные товары сегмента.</translation>
    </message>
    <message>
        <source>The history has too little in common with others: these are the most popular products.</source>
        <translation>У истории слишком мало общего с другими: это самые популярные товары.</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Соседи</translation>
    </message>
    <message>
        <source>How many of the most similar vote. More make smoother scores, fewer make more personal ones.</source>
        <translation>Сколько самых похожих голосует. Больше — баллы ровнее, меньше — личнее.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Мера</translation>
    </message>
    <message>
        <source>How likeness is measured.</source>
        <translation>Как измеряется сходство.</translation>
    </message>
    <message>
        <source>Shrinkage</source>
        <translation>Осторожность</translation>
    </message>
    <message>
        <source>Distrust of likeness that rests on little: with as many entries in common as this, a similarity counts half.</source>
        <translation>Недоверие к сходству, за которым мало данных: при стольких общих записях сходство считается за половину.</translation>
    </message>
    <message>
        <source>Minimum overlap</source>
        <translation>Не менее общего</translation>
    </message>
    <message>
        <source>With fewer entries in common, two are not alike at all.</source>
        <translation>Если общих записей меньше, двое вовсе не похожи.</translation>
    </message>
    <message>
        <source>Take averages away</source>
        <translation>Вычитать средние</translation>
    </message>
    <message>
        <source>Weighted average</source>
        <translation>Взвешенное среднее</translation>
    </message>
    <message>
        <source>Weighted sum</source>
        <translation>Взвешенная сумма</translation>
    </message>
    <message>
        <source>Fewest votes</source>
        <translation>Не менее голосов</translation>
    </message>
    <message>
        <source>Only the alike vote</source>
        <translation>Голосуют только похожие</translation>
    </message>
    <message>
        <source>Leaves out those whose similarity is below zero.</source>
        <translation>Исключает тех, чьё сходство ниже нуля.</translation>
    </message>
    <message>
        <source>Neighbours kept</source>
        <translation>Хранить соседей</translation>
    </message>
    <message>
        <source>How many of the most similar products are kept of each product; those that a customer has vote.</source>
        <translation>Сколько самых похожих товаров хранится для каждого товара; голосуют те из них, что есть у клиента.</translation>
    </message>
    <message>
        <source>Customers who have it</source>
        <translation>Клиенты, у которых он есть</translation>
    </message>
    <message>
        <source>Most popular</source>
        <translation>Самое популярное</translation>
    </message>
    <message>
        <source>Offers everybody the products that most customers have. Not personal: the line that other recommenders have to beat.</source>
        <translation>Предлагает всем товары, которые есть у большинства клиентов. Без личного подхода: планка, которую должны превзойти другие методы.</translation>
    </message>
    <message>
        <source>There is no recommender %1.</source>
        <translation>Нет модели рекомендаций %1.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Выберите одно из: %1.</translation>
    </message>
    <message>
        <source>Customers who are alike</source>
        <translation>Похожие клиенты</translation>
    </message>
    <message>
        <source>Finds the customers most like this one and offers what they rate well or buy.</source>
        <translation>Находит клиентов, больше всего похожих на этого, и предлагает то, что они высоко оценили или купили.</translation>
    </message>
    <message>
        <source>There is no clustering method “%1”.</source>
        <translation>Нет метода сегментации «%1».</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Which columns of the table of customers to look at; all that can be compared unless given.</source>
        <translation>Какие столбцы таблицы клиентов учитывать; если не задано — все, что можно сравнить.</translation>
    </message>
    <message>
        <source>The data set has no attributes of customers that can be compared.</source>
        <translation>В наборе данных нет свойств клиентов, которые можно сравнить.</translation>
    </message>
    <message>
        <source>The table of customers has no column “%1”.</source>
        <translation>В таблице клиентов нет столбца «%1».</translation>
    </message>
    <message>
        <source>The column “%1” holds free text, which cannot be compared.</source>
        <translation>В столбце «%1» свободный текст, сравнить его нельзя.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Свойства</translation>
    </message>
    <message>
        <source>What the table of customers says of them: region, age, and what else it holds. Every column weighs the same.</source>
        <translation>Что говорит о клиентах их таблица: регион, возраст и всё остальное. Все столбцы весят одинаково.</translation>
    </message>
    <message>
        <source>“%1” after %2 is not of the form name=value.</source>
        <translation>«%1» после %2 не имеет вида имя=значение.</translation>
    </message>
    <message>
        <source>The weight of %1 must be a number above 0, not “%2”.</source>
        <translation>Вес %1 — число больше 0, а не «%2».</translation>
    </message>
    <message>
        <source>There is no set of features “%1”.</source>
        <translation>Нет набора признаков «%1».</translation>
    </message>
    <message>
        <source>The set of features %1 is named twice.</source>
        <translation>Набор признаков %1 назван дважды.</translation>
    </message>
    <message>
        <source>No features are chosen to group customers by.</source>
        <translation>Не выбраны признаки, по которым группировать клиентов.</translation>
    </message>
    <message>
        <source>Choose other features.</source>
        <translation>Выберите другие признаки.</translation>
    </message>
    <message>
        <source>Reference date</source>
        <translation>Дата отсчёта</translation>
    </message>
    <message>
        <source>Recency counts back from this day; the day after the last event unless given.</source>
        <translation>Давность отсчитывается назад от этого дня; если не задан — от дня после последнего события.</translation>
    </message>
    <message>
        <source>Recency, frequency and spend need dates of purchases, and the data set has none.</source>
        <translation>Для давности, частоты и суммы нужны даты покупок, а в наборе данных их нет.</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>Дней с последнего заказа</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма покупок</translation>
    </message>
    <message>
        <source>Recency, frequency, spend</source>
        <translation>Давность, частота, сумма</translation>
    </message>
    <message>
        <source>How lately, how often and for how much someone bought, each on a logarithmic scale.</source>
        <translation>Как давно, как часто и на какую сумму покупали — каждое в логарифмической шкале.</translation>
    </message>
    <message>
        <source>Spending by category needs categories of products, and the data set has none.</source>
        <translation>Для суммы по категориям нужны категории товаров, а в наборе данных их нет.</translation>
    </message>
    <message>
        <source>Spending by category needs purchases, and the data set has none.</source>
        <translation>Для суммы по категориям нужны покупки, а в наборе данных их нет.</translation>
    </message>
    <message>
        <source>Share of spend on %1</source>
        <translation>Доля суммы: %1</translation>
    </message>
    <message>
        <source>Spending by category</source>
        <translation>Сумма по категориям</translation>
    </message>
    <message>
        <source>What share of their spend goes to each category of products.</source>
        <translation>Какая доля суммы покупок приходится на каждую категорию товаров.</translation>
    </message>
    <message>
        <source>Themes</source>
        <translation>Темы</translation>
    </message>
    <message>
        <source>The most themes of products to tell apart. Those that chance alone would show fade by themselves.</source>
        <translation>Сколько тем товаров различать самое большее. Те, что могли бы выйти случайно, гаснут сами.</translation>
    </message>
    <message>
        <source>Taste needs purchases or ratings, and the data set has none.</source>
        <translation>Для вкусов нужны покупки или оценки, а в наборе данных их нет.</translation>
    </message>
    <message>
        <source>Theme %1</source>
        <translation>Тема %1</translation>
    </message>
    <message>
        <source>Taste</source>
        <translation>Вкусы</translation>
    </message>
    <message>
        <source>Which themes of products someone buys, whatever the amount: found by a factorisation of who bought what.</source>
        <translation>Товары каких тем покупает клиент, независимо от суммы: разложение матрицы «кто что купил».</translation>
    </message>
    <message>
        <source>Segments, k</source>
        <translation>Сегменты, k</translation>
    </message>
    <message>
        <source>How many groups to make. More groups are more alike inside, and harder to tell apart.</source>
        <translation>Сколько групп сделать. Чем их больше, тем они однороднее и тем труднее их различить.</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Перезапуски</translation>
    </message>
    <message>
        <source>How many random starts are tried; the best result is kept.</source>
        <translation>Сколько случайных начал пробуется; остаётся лучший итог.</translation>
    </message>
    <message>
        <source>Most iterations</source>
        <translation>Не более итераций</translation>
    </message>
    <message>
        <source>A start ends after so many rounds even where groups still change.</source>
        <translation>Проба закончится после стольких проходов, даже если группы ещё меняются.</translation>
    </message>
    <message>
        <source>A start ends when a round makes the groups better by no more than this share. With 0 it ends when no one changes groups.</source>
        <translation>Проба закончится, когда проход улучшает группы не больше, чем на эту долю. При 0 — когда никто не меняет группу.</translation>
    </message>
    <message>
        <source>There is nothing to group.</source>
        <translation>Группировать нечего.</translation>
    </message>
    <message>
        <source>Choose features or columns with numbers.</source>
        <translation>Выберите признаки или столбцы с числами.</translation>
    </message>
    <message>
        <source>Some cells are empty or not numbers, so rows cannot be compared.</source>
        <translation>Некоторые ячейки пусты или не числа, поэтому строки нельзя сравнить.</translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-средних</translation>
    </message>
    <message>
        <source>k groups around centres. Everyone belongs to exactly one group.</source>
        <translation>k групп вокруг центров. Каждый клиент ровно в одной группе.</translation>
    </message>
    <message>
        <source>Ask for fewer groups, or look at more features.</source>
        <translation>Задайте меньше групп или больше признаков.</translation>
    </message>
    <message>
        <source>Lapsed small spenders</source>
        <translation>Ушедшие мелкие покупатели</translation>
    </message>
    <message>
        <source>Lapsed customers</source>
        <translation>Ушедшие клиенты</translation>
    </message>
    <message>
        <source>Lapsed big spenders</source>
        <translation>Ушедшие крупные покупатели</translation>
    </message>
    <message>
        <source>Small spenders</source>
        <translation>Мелкие покупатели</translation>
    </message>
    <message>
        <source>Average customers</source>
        <translation>Средние клиенты</translation>
    </message>
    <message>
        <source>Big spenders</source>
        <translation>Крупные покупатели</translation>
    </message>
    <message>
        <source>Recent small spenders</source>
        <translation>Недавние мелкие покупатели</translation>
    </message>
    <message>
        <source>Recent customers</source>
        <translation>Недавние клиенты</translation>
    </message>
    <message>
        <source>Recent big spenders</source>
        <translation>Недавние крупные покупатели</translation>
    </message>
    <message>
        <source>Lapsed occasional buyers</source>
        <translation>Ушедшие редкие покупатели</translation>
    </message>
    <message>
        <source>Lapsed frequent buyers</source>
        <translation>Ушедшие частые покупатели</translation>
    </message>
    <message>
        <source>Occasional buyers</source>
        <translation>Редкие покупатели</translation>
    </message>
    <message>
        <source>Frequent buyers</source>
        <translation>Частые покупатели</translation>
    </message>
    <message>
        <source>Recent occasional buyers</source>
        <translation>Недавние редкие покупатели</translation>
    </message>
    <message>
        <source>Recent frequent buyers</source>
        <translation>Недавние частые покупатели</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: да</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: нет</translation>
    </message>
    <message>
        <source>Last order, days ago</source>
        <translation>Последний заказ, дней назад</translation>
    </message>
    <message>
        <source>Ordered only once</source>
        <translation>Заказали только раз</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Косинус</translation>
    </message>
    <message>
        <source>The angle between the two rows: 1 where the numbers are in the same proportions.</source>
        <translation>Угол между двумя строками: 1, если числа в одинаковых пропорциях.</translation>
    </message>
    <message>
        <source>Pearson correlation</source>
        <translation>Пирсон</translation>
    </message>
    <message>
        <source>Adjusted cosine</source>
        <translation>Скорр. косинус</translation>
    </message>
    <message>
        <source>Cosine after taking away the other side&apos;s averages: each customer&apos;s own where products are compared, each product&apos;s where customers are.</source>
        <translation>Косинус после вычета средних другой стороны: при сравнении товаров — среднего каждого клиента, при сравнении клиентов — каждого товара.</translation>
    </message>
    <message>
        <source>Euclidean</source>
        <translation>Евклид</translation>
    </message>
    <message>
        <source>How close the numbers are where both have one: 1 where they are equal.</source>
        <translation>Насколько близки числа там, где они есть у обоих: 1, если равны.</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Жаккар</translation>
    </message>
    <message>
        <source>The share that both have of what either has; the numbers themselves do not matter.</source>
        <translation>Какая доля есть у обоих из того, что есть хотя бы у одного; сами числа не важны.</translation>
    </message>
    <message>
        <source>Stored blocks are missing or were changed.</source>
        <translation>Сохранённые блоки пропали или изменены.</translation>
    </message>
    <message>
        <source>There is no project %1.</source>
        <translation>Нет проекта %1.</translation>
    </message>
    <message>
        <source>Check the name, or import data to make a new project.</source>
        <translation>Проверьте имя или импортируйте данные, чтобы создать новый проект.</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 — не файл.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .kindred.</source>
        <translation>Выберите файл с именем на .kindred.</translation>
    </message>
    <message>
        <source>You may not read the project %1.</source>
        <translation>Вам не разрешено читать проект %1.</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read and write it.</source>
        <translation>Попросите у владельца право на чтение и запись.</translation>
    </message>
    <message>
        <source>Choose a file whose name ends in .kindred. To use other data, import it into a project.</source>
        <translation>Выберите файл с именем на .kindred. Чтобы взять другие данные, импортируйте их в проект.</translation>
    </message>
    <message>
        <source>%1 is not a Kindred project.</source>
        <translation>%1 — не проект Kindred.</translation>
    </message>
    <message>
        <source>%1 is the database of another program, not a Kindred project.</source>
        <translation>%1 — база данных другой программы, а не проект Kindred.</translation>
    </message>
    <message>
        <source>This is no longer in the project.</source>
        <translation>Этого больше нет в проекте.</translation>
    </message>
    <message>
        <source>It was removed meanwhile. Choose another one.</source>
        <translation>За это время его удалили. Выберите другое.</translation>
    </message>
    <message>
        <source>The project %1 is in use by another program.</source>
        <translation>Проект %1 занят другой программой.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it there, and try again.</source>
        <translation>Дождитесь, пока она закончит, или закройте его там и повторите.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the project %1.</source>
        <translation>На диске нет места для проекта %1.</translation>
    </message>
    <message>
        <source>Free some space and try again. The project is as it was before.</source>
        <translation>Освободите место и повторите. Проект остался прежним.</translation>
    </message>
    <message>
        <source>The project %1 cannot be changed.</source>
        <translation>Проект %1 нельзя изменить.</translation>
    </message>
    <message>
        <source>Copy it to a folder that you may write to, and open the copy.</source>
        <translation>Скопируйте его в папку, куда вам разрешена запись, и откройте копию.</translation>
    </message>
    <message>
        <source>The project %1 could not be read or written.</source>
        <translation>Проект %1 не удалось прочитать или записать.</translation>
    </message>
    <message>
        <source>Check the disk or the network, and try again.</source>
        <translation>Проверьте диск или сеть и повторите.</translation>
    </message>
    <message>
        <source>There is not enough memory to open the project %1.</source>
        <translation>Не хватает памяти, чтобы открыть проект %1.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Закройте другие программы и повторите.</translation>
    </message>
    <message>
        <source>The project %1 is damaged: %2.</source>
        <translation>Проект %1 повреждён: %2.</translation>
    </message>
    <message>
        <source>None of its data sets can be read any more. Restore the project from a copy, or import again.</source>
        <translation>Ни один его набор данных больше не читается. Восстановите проект из копии или импортируйте данные снова.</translation>
    </message>
    <message>
        <source>All its data sets can still be read. Compute again what is damaged, or restore the project from a copy.</source>
        <translation>Все его наборы данных ещё читаются. Рассчитайте повреждённое заново или восстановите проект из копии.</translation>
    </message>
    <message>
        <source>These data sets can still be read: %1. Export them, or restore the project from a copy.</source>
        <translation>Ещё читаются наборы данных: %1. Экспортируйте их или восстановите проект из копии.</translation>
    </message>
    <message>
        <source>The name %1 is in use in this project.</source>
        <translation>Имя %1 в этом проекте занято.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Выберите другое имя.</translation>
    </message>
    <message>
        <source>A data set in the project is of an unknown kind.</source>
        <translation>В проекте есть набор данных неизвестного вида.</translation>
    </message>
    <message>
        <source>Storing the data</source>
        <translation>Сохранение данных</translation>
    </message>
    <message>
        <source>Stored settings are damaged.</source>
        <translation>Сохранённые настройки повреждены.</translation>
    </message>
    <message>
        <source>The stored recommendations are damaged.</source>
        <translation>Сохранённые рекомендации повреждены.</translation>
    </message>
    <message>
        <source>The project %1 was made by a newer version of Kindred.</source>
        <translation>Проект %1 создан более новой версией Kindred.</translation>
    </message>
    <message>
        <source>Install the newest version of Kindred to open it. The project was not changed.</source>
        <translation>Установите новейшую версию Kindred, чтобы открыть его. Проект не изменён.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Файл %1 уже есть.</translation>
    </message>
    <message>
        <source>Choose another name, or open that project.</source>
        <translation>Выберите другое имя или откройте этот проект.</translation>
    </message>
    <message>
        <source>Free some space or choose another folder.</source>
        <translation>Освободите место или выберите другую папку.</translation>
    </message>
    <message>
        <source>The project %1 could not be made: %2.</source>
        <translation>Не удалось создать проект %1: %2.</translation>
    </message>
    <message>
        <source>A customer has two lists of recommendations.</source>
        <translation>У одного клиента два списка рекомендаций.</translation>
    </message>
    <message>
        <source>The data set of this result is no longer in the project.</source>
        <translation>Набора данных этого результата больше нет в проекте.</translation>
    </message>
    <message>
        <source>Import it again, then compute again.</source>
        <translation>Импортируйте его снова и повторите расчёт.</translation>
    </message>
    <message>
        <source>Storing the model</source>
        <translation>Сохранение модели</translation>
    </message>
    <message>
        <source>A list of contents in the project file (%1) does not match its checksum.</source>
        <translation>Оглавление в файле проекта (%1) не сходится с контрольной суммой.</translation>
    </message>
    <message>
        <source>There are not as many labels as customers.</source>
        <translation>Меток не столько же, сколько клиентов.</translation>
    </message>
    <message>
        <source>A customer is in two segments.</source>
        <translation>Клиент попал в два сегмента.</translation>
    </message>
    <message>
        <source>Storing the segments</source>
        <translation>Сохранение сегментов</translation>
    </message>
    <message>
        <source>Another segment is called %1.</source>
        <translation>Имя %1 уже у другого сегмента.</translation>
    </message>
    <message>
        <source>There is a data set “%1” already.</source>
        <translation>Набор данных «%1» уже есть.</translation>
    </message>
    <message>
        <source>Choose another name, or remove the one there is.</source>
        <translation>Выберите другое имя или удалите прежнее.</translation>
    </message>
    <message>
        <source>A data set needs a name.</source>
        <translation>Набору данных нужно имя.</translation>
    </message>
    <message>
        <source>No algorithm is named.</source>
        <translation>Не назван алгоритм.</translation>
    </message>
    <message>
        <source>No metric is named.</source>
        <translation>Не назван показатель.</translation>
    </message>
    <message>
        <source>Splitting the events</source>
        <translation>Разделение событий</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Обучение: %1</translation>
    </message>
    <message>
        <source>Judging %1</source>
        <translation>Проверка: %1</translation>
    </message>
    <message>
        <source>Reading the training file</source>
        <translation>Чтение обучающего файла</translation>
    </message>
    <message>
        <source>Reading the test file</source>
        <translation>Чтение проверочного файла</translation>
    </message>
    <message>
        <source>There is no segment “%1” in “%2”.</source>
        <translation>Нет сегмента «%1» в «%2».</translation>
    </message>
    <message>
        <source>No segment is chosen.</source>
        <translation>Сегмент не выбран.</translation>
    </message>
    <message>
        <source>Choose from: %1.</source>
        <translation>Выберите из: %1.</translation>
    </message>
    <message>
        <source>The number of offers must lie between 0 and 100.</source>
        <translation>Число предложений — от 0 до 100.</translation>
    </message>
    <message>
        <source>Choosing customers</source>
        <translation>Выбор клиентов</translation>
    </message>
    <message>
        <source>No customer is left to write into the list.</source>
        <translation>Не осталось клиентов, чтобы записать их в список.</translation>
    </message>
    <message>
        <source>Choose other customers or loosen the conditions.</source>
        <translation>Выберите других клиентов или ослабьте условия.</translation>
    </message>
    <message>
        <source>Making everyone&apos;s offers</source>
        <translation>Составление предложений для всех</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>Запись списка</translation>
    </message>
    <message>
        <source>Could not make a temporary folder.</source>
        <translation>Не удалось создать временную папку.</translation>
    </message>
    <message>
        <source>See whether the disk is full, or set TMPDIR to another folder.</source>
        <translation>Проверьте, не полон ли диск, или задайте в TMPDIR другую папку.</translation>
    </message>
    <message>
        <source>Making the sample</source>
        <translation>Создание примера</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Чтение</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>Сохранение</translation>
    </message>
    <message>
        <source>There is no family of algorithms “%1”.</source>
        <translation>Нет семейства алгоритмов «%1».</translation>
    </message>
    <message>
        <source>There is no column “%1” in %2.</source>
        <translation>Нет столбца «%1» в %2.</translation>
    </message>
    <message>
        <source>No column of %1 holds nothing but numbers.</source>
        <translation>В %1 нет столбца, где только числа.</translation>
    </message>
    <message>
        <source>The file has the columns: %1.</source>
        <translation>В файле есть столбцы: %1.</translation>
    </message>
    <message>
        <source>%1, line %2: “%3” in the column “%4” is not a number.</source>
        <translation>%1, строка %2: «%3» в столбце «%4» — не число.</translation>
    </message>
    <message>
        <source>Mend the line, or name the columns to use.</source>
        <translation>Исправьте строку или назовите нужные столбцы.</translation>
    </message>
    <message>
        <source>Looking at every customer</source>
        <translation>Просмотр всех клиентов</translation>
    </message>
    <message>
        <source>Projecting onto a plane</source>
        <translation>Проекция на плоскость</translation>
    </message>
    <message>
        <source>%1 of the rows have no value.</source>
        <translation>Без значения — %1 строк.</translation>
    </message>
    <message>
        <source>Left out by the import.</source>
        <translation>Пропущены при импорте.</translation>
    </message>
    <message>
        <source>Customers without events</source>
        <translation>Клиенты без событий</translation>
    </message>
    <message>
        <source>They are offered what is popular.</source>
        <translation>Им предлагается популярное.</translation>
    </message>
    <message>
        <source>Products without events</source>
        <translation>Товары без событий</translation>
    </message>
    <message>
        <source>No recommender can offer them.</source>
        <translation>Ни одна модель не может их предложить.</translation>
    </message>
    <message>
        <source>Customers with one event</source>
        <translation>Клиенты с одним событием</translation>
    </message>
    <message>
        <source>Little is known of their taste.</source>
        <translation>Об их вкусах известно мало.</translation>
    </message>
    <message>
        <source>Customers without %1</source>
        <translation>Клиенты без «%1»</translation>
    </message>
    <message>
        <source>Products without %1</source>
        <translation>Товары без «%1»</translation>
    </message>
    <message>
        <source>customers of this segment who have it</source>
        <translation>клиенты этого сегмента, у которых он есть</translation>
    </message>
    <message>
        <source>customers who have it</source>
        <translation>клиенты, у которых он есть</translation>
    </message>
    <message>
        <source>Distrust of similarities that rest on little in common.</source>
        <translation>Недоверие к сходству, за которым мало общего.</translation>
    </message>
    <message>
        <source>Least in common</source>
        <translation>Не менее общего</translation>
    </message>
    <message>
        <source>With less in common, a similarity is 0.</source>
        <translation>Если общего меньше, сходство равно 0.</translation>
    </message>
    <message>
        <source>Import a data set with ratings or purchases of several customers.</source>
        <translation>Импортируйте набор данных с оценками или покупками нескольких клиентов.</translation>
    </message>
    <message>
        <source>Ordering by likeness</source>
        <translation>Упорядочение по сходству</translation>
    </message>
    <message>
        <source>An audience needs a name.</source>
        <translation>Аудитории нужно имя.</translation>
    </message>
    <message>
        <source>No customers are selected.</source>
        <translation>Не выделено ни одного клиента.</translation>
    </message>
    <message>
        <source>There is an audience “%1” already.</source>
        <translation>Аудитория «%1» уже есть.</translation>
    </message>
    <message>
        <source>There is a segmentation “%1” already.</source>
        <translation>Сегментация «%1» уже есть.</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>Группировка</translation>
    </message>
    <message>
        <source>Judging the groups</source>
        <translation>Проверка групп</translation>
    </message>
    <message>
        <source>A segment needs a name.</source>
        <translation>Сегменту нужно имя.</translation>
    </message>
    <message>
        <source>There is no such segment in “%1”.</source>
        <translation>Нет такого сегмента в «%1».</translation>
    </message>
    <message>
        <source>There is a segment “%1” already.</source>
        <translation>Сегмент «%1» уже есть.</translation>
    </message>
    <message>
        <source>The data set “%1” has no events to learn from.</source>
        <translation>В наборе данных «%1» нет событий, на которых можно учиться.</translation>
    </message>
    <message>
        <source>Import ratings or purchases.</source>
        <translation>Импортируйте оценки или покупки.</translation>
    </message>
    <message>
        <source>Counting who has what</source>
        <translation>Подсчёт, что у кого есть</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Обучение</translation>
    </message>
    <message>
        <source>Making everyone&apos;s list</source>
        <translation>Составление списков для всех</translation>
    </message>
    <message>
        <source>The project has no data yet.</source>
        <translation>В проекте пока нет данных.</translation>
    </message>
    <message>
        <source>Import a file first.</source>
        <translation>Сначала импортируйте файл.</translation>
    </message>
    <message>
        <source>The project has several data sets, and none is chosen.</source>
        <translation>В проекте несколько наборов данных, и ни один не выбран.</translation>
    </message>
    <message>
        <source>There is no data set “%1”.</source>
        <translation>Нет набора данных «%1».</translation>
    </message>
    <message>
        <source>There is no data set of number %1.</source>
        <translation>Нет набора данных с номером %1.</translation>
    </message>
    <message>
        <source>There is no run %1.</source>
        <translation>Нет расчёта %1.</translation>
    </message>
    <message>
        <source>No recommender has been trained on this data set.</source>
        <translation>Для этого набора данных не обучена ни одна модель рекомендаций.</translation>
    </message>
    <message>
        <source>Train one first.</source>
        <translation>Сначала обучите модель.</translation>
    </message>
    <message>
        <source>Run %1 belongs to another data set.</source>
        <translation>Расчёт %1 относится к другому набору данных.</translation>
    </message>
    <message>
        <source>Choose that data set, or another run.</source>
        <translation>Выберите этот набор данных или другой расчёт.</translation>
    </message>
    <message>
        <source>Run %1 is not a recommender.</source>
        <translation>Расчёт %1 — не модель рекомендаций.</translation>
    </message>
    <message>
        <source>“kindred-cli runs” lists all runs.</source>
        <translation>«kindred-cli runs» перечисляет все расчёты.</translation>
    </message>
    <message>
        <source>Run %1 was made by another version of its algorithm.</source>
        <translation>Расчёт %1 сделан другой версией алгоритма.</translation>
    </message>
    <message>
        <source>Train it again.</source>
        <translation>Обучите модель снова.</translation>
    </message>
    <message>
        <source>The customers of this data set have not been segmented.</source>
        <translation>Клиенты этого набора данных ещё не разделены на сегменты.</translation>
    </message>
    <message>
        <source>Segment them first.</source>
        <translation>Сначала разделите их на сегменты.</translation>
    </message>
    <message>
        <source>There is no segmentation “%1”.</source>
        <translation>Нет сегментации «%1».</translation>
    </message>
    <message>
        <source>There is no segmentation of number %1.</source>
        <translation>Нет сегментации с номером %1.</translation>
    </message>
    <message>
        <source>There is no audience of number %1.</source>
        <translation>Нет аудитории с номером %1.</translation>
    </message>
    <message>
        <source>Could not write %1.</source>
        <translation>Не удалось записать %1.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk.</source>
        <translation>Выберите другую папку или освободите место на диске.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Для этого не хватает памяти.</translation>
    </message>
    <message>
        <source>Close other programs or choose fewer customers.</source>
        <translation>Закройте другие программы или выберите меньше клиентов.</translation>
    </message>
    <message>
        <source>Saving a copy of the project</source>
        <translation>Сохранение копии проекта</translation>
    </message>
    <message>
        <source>Saving the audience %1</source>
        <translation>Сохранение аудитории %1</translation>
    </message>
    <message>
        <source>Removing the audience</source>
        <translation>Удаление аудитории</translation>
    </message>
    <message>
        <source>Exporting the list</source>
        <translation>Экспорт списка</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>Импорт %1</translation>
    </message>
    <message>
        <source>Renaming the data set</source>
        <translation>Переименование набора данных</translation>
    </message>
    <message>
        <source>Changing the preference</source>
        <translation>Смена предпочтения</translation>
    </message>
    <message>
        <source>Removing the data set</source>
        <translation>Удаление набора данных</translation>
    </message>
    <message>
        <source>Saving skipped rows</source>
        <translation>Сохранение пропущенных строк</translation>
    </message>
    <message>
        <source>Reading preview and counting problems</source>
        <translation>Чтение и подсчёт проблем</translation>
    </message>
    <message>
        <source>Grouping customers by %1</source>
        <translation>Группировка клиентов: %1</translation>
    </message>
    <message>
        <source>lasso in Segments</source>
        <translation>лассо на странице «Сегменты»</translation>
    </message>
    <message>
        <source>rectangle in Segments</source>
        <translation>рамка на странице «Сегменты»</translation>
    </message>
    <message>
        <source>chosen in Segments</source>
        <translation>выбор на странице «Сегменты»</translation>
    </message>
    <message>
        <source>Placing customers on the plane</source>
        <translation>Размещение клиентов на плоскости</translation>
    </message>
    <message>
        <source>segment %1</source>
        <translation>сегмент %1</translation>
    </message>
    <message>
        <source>Changing the segment</source>
        <translation>Изменение сегмента</translation>
    </message>
    <message>
        <source>Removing the segmentation</source>
        <translation>Удаление сегментации</translation>
    </message>
    <message>
        <source>Writing who is in which segment</source>
        <translation>Запись состава сегментов</translation>
    </message>
    <message>
        <source>a pair in Similarity</source>
        <translation>пара на странице «Сходство»</translation>
    </message>
    <message>
        <source>Exporting the matrix</source>
        <translation>Экспорт матрицы</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>остальные</translation>
    </message>
    <message>
        <source>There is no data set %1 in this project.</source>
        <translation>В этом проекте нет набора данных %1.</translation>
    </message>
    <message>
        <source>There is no segmentation %1 of this data set.</source>
        <translation>У этого набора данных нет сегментации %1.</translation>
    </message>
    <message>
        <source>There is no page %1.</source>
        <translation>Нет страницы %1.</translation>
    </message>
    <message>
        <source>There is no customer %1 in this data set.</source>
        <translation>В этом наборе данных нет клиента %1.</translation>
    </message>
    <message>
        <source>There is no segment %1 of this data set.</source>
        <translation>У этого набора данных нет сегмента %1.</translation>
    </message>
    <message>
        <source>There is no verb “%1”.</source>
        <translation>Нет команды «%1».</translation>
    </message>
    <message>
        <source>“kindred-cli --help” lists them.</source>
        <translation>«kindred-cli --help» перечисляет их.</translation>
    </message>
    <message>
        <source>“kindred-cli%1 --help” lists the options.</source>
        <translation>«kindred-cli%1 --help» перечисляет параметры.</translation>
    </message>
    <message>
        <source>Close other programs, or choose fewer customers or products.</source>
        <translation>Закройте другие программы или выберите меньше клиентов или товаров.</translation>
    </message>
    <message>
        <source>Something went wrong inside Kindred: %1</source>
        <translation>Внутренняя ошибка Kindred: %1</translation>
    </message>
    <message>
        <source>The project is as it was. This is an error of the program: tell its makers what you did.</source>
        <translation>Проект остался прежним. Это ошибка программы: сообщите её авторам, что вы делали.</translation>
    </message>
    <message>
        <source>Standard output could not be written.</source>
        <translation>Не удалось записать стандартный вывод.</translation>
    </message>
    <message>
        <source>See whether the disk is full or the reader has gone.</source>
        <translation>Проверьте, не полон ли диск и не закрыт ли вывод.</translation>
    </message>
    <message>
        <source>“kindred-cli segmentations” and “audiences” list them.</source>
        <translation>«kindred-cli segmentations» и «audiences» перечисляют их.</translation>
    </message>
    <message>
        <source>There is no audience “%1”.</source>
        <translation>Нет аудитории «%1».</translation>
    </message>
    <message>
        <source>Give --project, or --train with --test.</source>
        <translation>Задайте --project или --train вместе с --test.</translation>
    </message>
    <message>
        <source>“kindred-cli evaluate --help” lists the options.</source>
        <translation>«kindred-cli evaluate --help» перечисляет параметры.</translation>
    </message>
    <message>
        <source>“kindred-cli audiences” lists them.</source>
        <translation>«kindred-cli audiences» перечисляет их.</translation>
    </message>
    <message>
        <source>The separator and the decimal sign are one character each.</source>
        <translation>Разделитель и десятичный знак — по одному символу.</translation>
    </message>
    <message>
        <source>For example --delimiter &apos;;&apos; --decimal &apos;,&apos;.</source>
        <translation>Например, --delimiter &apos;;&apos; --decimal &apos;,&apos;.</translation>
    </message>
    <message>
        <source>“kindred-cli export --help” lists the options.</source>
        <translation>«kindred-cli export --help» перечисляет параметры.</translation>
    </message>
    <message>
        <source>%1 takes one character, not “%2”.</source>
        <translation>%1 — один символ, а не «%2».</translation>
    </message>
    <message>
        <source>For example %1 &apos;;&apos; or %1 tab.</source>
        <translation>Например, %1 &apos;;&apos; или %1 tab.</translation>
    </message>
    <message>
        <source>“--map %1” is not of the form ROLE=COLUMN.</source>
        <translation>«--map %1» не имеет вида РОЛЬ=СТОЛБЕЦ.</translation>
    </message>
    <message>
        <source>--project is required.</source>
        <translation>Нужен --project.</translation>
    </message>
    <message>
        <source>Or look only, with --dry-run.</source>
        <translation>Или только посмотрите: --dry-run.</translation>
    </message>
    <message>
        <source>There is no customer “%1” in “%2”.</source>
        <translation>Нет клиента «%1» в «%2».</translation>
    </message>
    <message>
        <source>Ids are written exactly as in the imported file.</source>
        <translation>Номера пишутся точно так, как в импортированном файле.</translation>
    </message>
    <message>
        <source>There is no product “%1” in “%2”.</source>
        <translation>Нет товара «%1» в «%2».</translation>
    </message>
    <message>
        <source>“kindred-cli recommend --help” lists the options.</source>
        <translation>«kindred-cli recommend --help» перечисляет параметры.</translation>
    </message>
    <message>
        <source>“--set %1” is not of the form key=value.</source>
        <translation>«--set %1» не имеет вида ключ=значение.</translation>
    </message>
    <message>
        <source>“--set %1” does not say for which algorithm.</source>
        <translation>В «--set %1» не указано, для какого алгоритма.</translation>
    </message>
    <message>
        <source>With several algorithms: --set algorithm.key=value.</source>
        <translation>При нескольких алгоритмах: --set алгоритм.ключ=значение.</translation>
    </message>
    <message>
        <source>There is no measure “%1”.</source>
        <translation>Нет меры «%1».</translation>
    </message>
    <message>
        <source>Give --project with --features, or --table.</source>
        <translation>Задайте --project вместе с --features или --table.</translation>
    </message>
    <message>
        <source>“kindred-cli embed --help” lists the options.</source>
        <translation>«kindred-cli embed --help» перечисляет параметры.</translation>
    </message>
    <message>
        <source>The audience is gone.</source>
        <translation>Этой аудитории больше нет.</translation>
    </message>
    <message numerus="yes">
        <source>The encoding is a good guess: %n line(s) (holds|hold) letters outside plain English, read best as %1.</source>
        <translation>
            <numerusform>Кодировка определена с долей догадки: в %Ln строке есть буквы не из латиницы, лучше всего читаются как %1.</numerusform>
            <numerusform>Кодировка определена с долей догадки: в %Ln строках есть буквы не из латиницы, лучше всего читаются как %1.</numerusform>
            <numerusform>Кодировка определена с долей догадки: в %Ln строках есть буквы не из латиницы, лучше всего читаются как %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below 0</source>
        <translation>
            <numerusform>%Ln ниже 0</numerusform>
            <numerusform>%Ln ниже 0</numerusform>
            <numerusform>%Ln ниже 0</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) have it</source>
        <translation>
            <numerusform>Есть у %Ln клиента</numerusform>
            <numerusform>Есть у %Ln клиентов</numerusform>
            <numerusform>Есть у %Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of like taste rated it</source>
        <translation>
            <numerusform>Оценил %Ln клиент с похожими вкусами</numerusform>
            <numerusform>Оценили %Ln клиента с похожими вкусами</numerusform>
            <numerusform>Оценили %Ln клиентов с похожими вкусами</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) rated it</source>
        <translation>
            <numerusform>Оценил %Ln клиент</numerusform>
            <numerusform>Оценили %Ln клиента</numerusform>
            <numerusform>Оценили %Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who (buys|buy) alike (has|have) it</source>
        <translation>
            <numerusform>Есть у %Ln клиента с похожими покупками</numerusform>
            <numerusform>Есть у %Ln клиентов с похожими покупками</numerusform>
            <numerusform>Есть у %Ln клиентов с похожими покупками</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with events</source>
        <translation>
            <numerusform>%Ln клиент с событиями</numerusform>
            <numerusform>%Ln клиента с событиями</numerusform>
            <numerusform>%Ln клиентов с событиями</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n empty</source>
        <translation>
            <numerusform>%Ln пустая</numerusform>
            <numerusform>%Ln пустые</numerusform>
            <numerusform>%Ln пустых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) did not fit the encoding and (was|were) replaced by “�”.</source>
        <translation>
            <numerusform>%Ln место не подошло под кодировку и заменено на «�».</numerusform>
            <numerusform>%Ln места не подошли под кодировку и заменены на «�».</numerusform>
            <numerusform>%Ln мест не подошли под кодировку и заменены на «�».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) (has|have) several titles; the most frequent one is used.</source>
        <translation>
            <numerusform>У %Ln товара несколько названий; взято самое частое.</numerusform>
            <numerusform>У %Ln товаров несколько названий; взято самое частое.</numerusform>
            <numerusform>У %Ln товаров несколько названий; взято самое частое.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) with events</source>
        <translation>
            <numerusform>%Ln товар с событиями</numerusform>
            <numerusform>%Ln товара с событиями</numerusform>
            <numerusform>%Ln товаров с событиями</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quotation mark(s) without a partner (was|were) read as part of the text.</source>
        <translation>
            <numerusform>%Ln кавычка без пары прочитана как часть текста.</numerusform>
            <numerusform>%Ln кавычки без пары прочитаны как часть текста.</numerusform>
            <numerusform>%Ln кавычек без пары прочитаны как часть текста.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected customer(s)</source>
        <translation>
            <numerusform>%Ln выделенный клиент</numerusform>
            <numerusform>%Ln выделенных клиента</numerusform>
            <numerusform>%Ln выделенных клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%Ln значение</numerusform>
            <numerusform>%Ln значения</numerusform>
            <numerusform>%Ln значений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n zero</source>
        <translation>
            <numerusform>%Ln нулевая</numerusform>
            <numerusform>%Ln нулевые</numerusform>
            <numerusform>%Ln нулевых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n customer(s) with most orders</source>
        <translation>
            <numerusform>%Ln клиент с самым большим числом заказов</numerusform>
            <numerusform>%Ln клиента с самым большим числом заказов</numerusform>
            <numerusform>%Ln клиентов с самым большим числом заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n product(s) sold most often</source>
        <translation>
            <numerusform>%Ln самый продаваемый товар</numerusform>
            <numerusform>%Ln самых продаваемых товара</numerusform>
            <numerusform>%Ln самых продаваемых товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n selected customer(s) with most orders</source>
        <translation>
            <numerusform>%Ln выделенный клиент с самым большим числом заказов</numerusform>
            <numerusform>%Ln выделенных клиента с самым большим числом заказов</numerusform>
            <numerusform>%Ln выделенных клиентов с самым большим числом заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is left to offer: this customer has every product that could be recommended.</source>
        <translation>Предлагать больше нечего: у клиента есть все товары, которые можно было бы рекомендовать.</translation>
    </message>
    <message>
        <source>Choose from: %1. Several stand between commas, each with an optional weight: rfm,taste:weight=2.</source>
        <translation>Выберите из: %1. Несколько пишутся через запятую, каждый может иметь вес: rfm,taste:weight=2.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) cannot give %1 ratings, each product at most one.</source>
        <translation>
            <numerusform>%n клиент не может поставить столько оценок (%1), не больше одной каждому товару.</numerusform>
            <numerusform>%n клиента не могут поставить столько оценок (%1), не больше одной каждому товару.</numerusform>
            <numerusform>%n клиентов не могут поставить столько оценок (%1), не больше одной каждому товару.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s) (needs|need) at least %1 products.</source>
        <translation>
            <numerusform>Для %n сегмента нужно товаров не меньше: %1.</numerusform>
            <numerusform>Для %n сегментов нужно товаров не меньше: %1.</numerusform>
            <numerusform>Для %n сегментов нужно товаров не меньше: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There (is|are) only %n different row(s), too few for %1 groups.</source>
        <translation>
            <numerusform>Всего %n различная строка: для стольких групп (%1) этого мало.</numerusform>
            <numerusform>Всего %n различные строки: для стольких групп (%1) этого мало.</numerusform>
            <numerusform>Всего %n различных строк: для стольких групп (%1) этого мало.</numerusform>
        </translation>
    </message>
    <message>
        <source>The data set %1 has no dates to filter by.</source>
        <translation>В наборе данных %1 нет дат, чтобы по ним фильтровать.</translation>
    </message>
    <message>
        <source>Filter it without dates, or import it with a column of dates.</source>
        <translation>Фильтруйте без дат или импортируйте его со столбцом дат.</translation>
    </message>
    <message>
        <source>The last day lies before the first.</source>
        <translation>Последний день раньше первого.</translation>
    </message>
    <message>
        <source>Exchange the two days.</source>
        <translation>Поменяйте дни местами.</translation>
    </message>
    <message>
        <source>No product of %1 has the category “%2”.</source>
        <translation>Ни у одного товара в %1 нет категории «%2».</translation>
    </message>
    <message>
        <source>Import the data set with a table of products and their categories.</source>
        <translation>Импортируйте набор данных с таблицей товаров и их категорий.</translation>
    </message>
    <message>
        <source>Categories are written exactly as in the imported file.</source>
        <translation>Категории пишутся точно как в импортированном файле.</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Keeps what happened on this day or later.</source>
        <translation>Оставляет то, что было в этот день или позже.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Последний день</translation>
    </message>
    <message>
        <source>Keeps what happened on this day or earlier.</source>
        <translation>Оставляет то, что было в этот день или раньше.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Keeps products of these categories; none chosen: of all.</source>
        <translation>Оставляет товары этих категорий; если не выбраны — всех.</translation>
    </message>
    <message>
        <source>Events of a customer</source>
        <translation>Событий у клиента</translation>
    </message>
    <message>
        <source>Leaves out customers with fewer events.</source>
        <translation>Исключает клиентов, у которых событий меньше.</translation>
    </message>
    <message>
        <source>Events of a product</source>
        <translation>Событий у товара</translation>
    </message>
    <message>
        <source>Leaves out products with fewer events.</source>
        <translation>Исключает товары, у которых событий меньше.</translation>
    </message>
    <message>
        <source>k-core</source>
        <translation>k-ядро</translation>
    </message>
    <message>
        <source>Leaves out whoever has fewer than k different products or customers, again and again, until everyone left has as many. 1 leaves nobody out.</source>
        <translation>Исключает всех, у кого меньше k разных товаров или клиентов, снова и снова, пока столько не будет у каждого оставшегося. 1 не исключает никого.</translation>
    </message>
    <message>
        <source>The filter leaves nothing of %1.</source>
        <translation>Фильтр ничего не оставляет от %1.</translation>
    </message>
    <message>
        <source>Rare products</source>
        <translation>Редкие товары</translation>
    </message>
    <message>
        <source>Bought by fewer than %1 customers.</source>
        <translation>Купили меньше %1 клиентов.</translation>
    </message>
    <message>
        <source>Repeated events</source>
        <translation>Повторные события</translation>
    </message>
    <message>
        <source>The same customer, product and moment more than once.</source>
        <translation>Тот же клиент, товар и момент больше одного раза.</translation>
    </message>
    <message>
        <source>Quantities or prices of 0 or less</source>
        <translation>Количество или цена 0 и меньше</translation>
    </message>
    <message>
        <source>Returns and gifts lower what a customer seems to spend.</source>
        <translation>Возвраты и подарки занижают сумму покупок клиента.</translation>
    </message>
    <message>
        <source>Customers who always give the same rating</source>
        <translation>Клиенты, которые всегда ставят одну оценку</translation>
    </message>
    <message>
        <source>With %1 ratings or more; they say nothing of likes and dislikes.</source>
        <translation>С числом оценок от %1; о вкусах они ничего не говорят.</translation>
    </message>
    <message>
        <source>Gaps in time</source>
        <translation>Перерывы во времени</translation>
    </message>
    <message>
        <source>No long run of days without events.</source>
        <translation>Долгих перерывов без событий нет.</translation>
    </message>
    <message>
        <source>Products that make 80 % of the events</source>
        <translation>Товары, которые дают 80&#xa0;% событий</translation>
    </message>
    <message>
        <source>%1 of the products; Gini %2.</source>
        <translation>%1 товаров; Джини %2.</translation>
    </message>
    <message>
        <source>Customers with fewer than %1 different products</source>
        <translation>Клиенты, у которых разных товаров меньше %1</translation>
    </message>
    <message>
        <source>%1 of the customers; neighbours of them rest on little.</source>
        <translation>%1 клиентов; за их соседями мало данных.</translation>
    </message>
    <message>
        <source>Customer ids that look alike</source>
        <translation>Похожие номера клиентов</translation>
    </message>
    <message>
        <source>Product ids that look alike</source>
        <translation>Похожие номера товаров</translation>
    </message>
    <message>
        <source>None is far beyond the usual.</source>
        <translation>Ничего намного больше обычного.</translation>
    </message>
    <message>
        <source>Up to %1 pieces, %2 of revenue.</source>
        <translation>До %1 штук, %2 выручки.</translation>
    </message>
    <message>
        <source>Up to %1 pieces.</source>
        <translation>До %1 штук.</translation>
    </message>
    <message>
        <source>Very large quantities</source>
        <translation>Очень большие количества</translation>
    </message>
    <message>
        <source>Dates in the future</source>
        <translation>Даты в будущем</translation>
    </message>
    <message>
        <source>Recency counts from the last event.</source>
        <translation>Давность считается от последнего события.</translation>
    </message>
    <message>
        <source>Dates before 1950</source>
        <translation>Даты раньше 1950 года</translation>
    </message>
    <message>
        <source>Often a date that was not known.</source>
        <translation>Часто это неизвестная дата.</translation>
    </message>
    <message>
        <source>Days missing in the last week</source>
        <translation>Пропущенные дни за последнюю неделю</translation>
    </message>
    <message>
        <source>Days missing in the last month</source>
        <translation>Пропущенные дни за последний месяц</translation>
    </message>
    <message>
        <source>Days missing in the last year</source>
        <translation>Пропущенные дни за последний год</translation>
    </message>
    <message>
        <source>The data end on %1.</source>
        <translation>Данные заканчиваются %1.</translation>
    </message>
    <message>
        <source>None differs from another only in case, blanks or zeros before it.</source>
        <translation>Нет номеров, которые отличались бы только регистром, пробелами или нулями в начале.</translation>
    </message>
    <message>
        <source>“%1” and “%2”, for example.</source>
        <translation>Например, «%1» и «%2».</translation>
    </message>
    <message>
        <source>%1 holds no reviews of Amazon.</source>
        <translation>В %1 нет отзывов Amazon.</translation>
    </message>
    <message>
        <source>Choose the file of reviews or of ratings, or the folder or archive that holds it.</source>
        <translation>Выберите файл отзывов или оценок либо папку или архив с ним.</translation>
    </message>
    <message>
        <source>Amazon reviews</source>
        <translation>Отзывы Amazon</translation>
    </message>
    <message>
        <source>JSON lines with reviewerID, asin and overall, or with user_id, parent_asin and rating; or ratings alone as CSV</source>
        <translation>JSON по объекту на строку с reviewerID, asin и overall либо с user_id, parent_asin и rating; или только оценки как CSV</translation>
    </message>
    <message>
        <source>Each line was read as a basket: its number stands for the customer and the order, and baskets that are alike are no duplicates. If lines begin with the customer, choose the format “sequences”.</source>
        <translation>Каждая строка прочитана как корзина: её номер заменяет клиента и заказ, и одинаковые корзины — не повторы. Если строки начинаются с клиента, выберите формат «Последовательности» (sequences).</translation>
    </message>
    <message>
        <source>Baskets</source>
        <translation>Корзины</translation>
    </message>
    <message>
        <source>A text file whose lines, of different lengths, are the products of a basket, between blanks or commas</source>
        <translation>Текстовый файл, в строках разной длины — товары одной корзины через пробел или запятую</translation>
    </message>
    <message>
        <source>%1 holds no ratings of Book-Crossing.</source>
        <translation>В %1 нет оценок Book-Crossing.</translation>
    </message>
    <message>
        <source>Choose the archive, its folder, or the file BX-Book-Ratings.csv in it.</source>
        <translation>Выберите архив, его папку или файл BX-Book-Ratings.csv из него.</translation>
    </message>
    <message>
        <source>A rating of 0 says that somebody had the book and did not rate it. Those rows count as outside of the scale; with the kind “implicit” all rows are read, as books that somebody had.</source>
        <translation>Оценка 0 значит, что книга была, но её не оценили. Такие строки считаются вне шкалы; с видом «implicit» читаются все строки — как книги, которые у кого-то были.</translation>
    </message>
    <message>
        <source>Book-Crossing</source>
        <translation>Book-Crossing</translation>
    </message>
    <message>
        <source>An archive or a folder with a file that begins with User-ID, ISBN and Book-Rating, or that file</source>
        <translation>Архив или папка с файлом, который начинается с User-ID, ISBN и Book-Rating, либо сам файл</translation>
    </message>
    <message>
        <source>CDNOW</source>
        <translation>CDNOW</translation>
    </message>
    <message>
        <source>A text file of customer, day (as 19970101), number and cost, between blanks</source>
        <translation>Текстовый файл: клиент, день (как 19970101), число и стоимость через пробел</translation>
    </message>
    <message>
        <source>Return without a purchase</source>
        <translation>Возврат без покупки</translation>
    </message>
    <message>
        <source>Rating outside of the scale</source>
        <translation>Оценка вне шкалы</translation>
    </message>
    <message>
        <source>Returned in full</source>
        <translation>Возвращено целиком</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Вычесть</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>The rows of the check %1 cannot be treated as: %2.</source>
        <translation>Для строк проверки %1 нельзя выбрать: %2.</translation>
    </message>
    <message>
        <source>Allowed for %1: %2.</source>
        <translation>Для %1 допустимо: %2.</translation>
    </message>
    <message>
        <source>%1 holds no ratings of clothes.</source>
        <translation>В %1 нет оценок одежды.</translation>
    </message>
    <message>
        <source>Choose the file of ModCloth or of RentTheRunway.</source>
        <translation>Выберите файл ModCloth или RentTheRunway.</translation>
    </message>
    <message>
        <source>ModCloth and RentTheRunway</source>
        <translation>ModCloth и RentTheRunway</translation>
    </message>
    <message>
        <source>JSON lines with user_id, item_id, fit, and quality or rating</source>
        <translation>JSON по объекту на строку с user_id, item_id, fit и quality или rating</translation>
    </message>
    <message>
        <source>The folder %1 holds a link, %2.</source>
        <translation>В папке %1 есть ссылка: %2.</translation>
    </message>
    <message>
        <source>Put the file itself there, or take the link away.</source>
        <translation>Положите туда сам файл или уберите ссылку.</translation>
    </message>
    <message>
        <source>The folder %1 holds more than 100,000 files.</source>
        <translation>В папке %1 больше 100&#xa0;000 файлов.</translation>
    </message>
    <message>
        <source>Choose the folder of one data set.</source>
        <translation>Выберите папку одного набора данных.</translation>
    </message>
    <message>
        <source>The folder %1 holds no data.</source>
        <translation>В папке %1 нет данных.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the files.</source>
        <translation>Выберите папку с файлами.</translation>
    </message>
    <message>
        <source>%1 is a workbook of the old or the binary kind, or locked with a password.</source>
        <translation>%1 — книга старого или двоичного формата либо закрыта паролем.</translation>
    </message>
    <message>
        <source>Save it as .xlsx without a password, or as CSV, and import that file.</source>
        <translation>Сохраните её как .xlsx без пароля или как CSV и импортируйте этот файл.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>The texts of %1 take more than 2 GB.</source>
        <translation>Тексты в %1 занимают больше 2 ГБ.</translation>
    </message>
    <message>
        <source>Save it as CSV, and import that file.</source>
        <translation>Сохраните как CSV и импортируйте этот файл.</translation>
    </message>
    <message>
        <source>%1 was changed while it was read.</source>
        <translation>Файл %1 изменился во время чтения.</translation>
    </message>
    <message>
        <source>Wait until the program that writes it is done, and import it again.</source>
        <translation>Дождитесь, пока программа допишет его, и импортируйте снова.</translation>
    </message>
    <message>
        <source>%1 holds no ratings of Goodreads.</source>
        <translation>В %1 нет оценок Goodreads.</translation>
    </message>
    <message>
        <source>Choose the file of interactions or of reviews, or the folder that holds it.</source>
        <translation>Выберите файл событий или отзывов либо папку с ним.</translation>
    </message>
    <message>
        <source>A rating of 0 says that a book stands on a shelf, not what it is worth: such lines count as out of scale.</source>
        <translation>Оценка 0 значит, что книга стоит на полке, а не чего она стоит: такие строки считаются вне шкалы.</translation>
    </message>
    <message>
        <source>Goodreads</source>
        <translation>Goodreads</translation>
    </message>
    <message>
        <source>JSON lines with user_id, book_id, rating and date_added</source>
        <translation>JSON по объекту на строку с user_id, book_id, rating и date_added</translation>
    </message>
    <message>
        <source>%1 is neither JSON of one object a line nor one list of objects.</source>
        <translation>%1 — не JSON по объекту на строку и не один список объектов.</translation>
    </message>
    <message>
        <source>Export the data as JSON lines, such as {&quot;customer&quot;: &quot;A1&quot;, &quot;product&quot;: &quot;B2&quot;}, or as CSV.</source>
        <translation>Экспортируйте данные как JSON по объекту на строку, например {&quot;customer&quot;: &quot;A1&quot;, &quot;product&quot;: &quot;B2&quot;}, или как CSV.</translation>
    </message>
    <message>
        <source>Objects inside lists, and what nests deeper than one level, were left out.</source>
        <translation>Объекты внутри списков и вложенное глубже одного уровня пропущены.</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON по строкам</translation>
    </message>
    <message>
        <source>The list in %1 cannot be read from line %2 on: what begins there never ends.</source>
        <translation>Список в %1 не читается начиная со строки %2: начатое там не заканчивается.</translation>
    </message>
    <message>
        <source>Export the data again, best as JSON lines: one object a line.</source>
        <translation>Экспортируйте данные снова, лучше как JSON по объекту на строку.</translation>
    </message>
    <message>
        <source>Choose the archive, its folder, or the file u.data, ratings.dat or ratings.csv in it.</source>
        <translation>Выберите архив, его папку или файл u.data, ratings.dat или ratings.csv из него.</translation>
    </message>
    <message>
        <source>An archive or a folder with u.data, ratings.dat or ratings.csv, or that file of ratings</source>
        <translation>Архив или папка с u.data, ratings.dat или ratings.csv либо сам файл оценок</translation>
    </message>
    <message>
        <source>%1 holds no ratings of the Netflix Prize.</source>
        <translation>В %1 нет оценок Netflix Prize.</translation>
    </message>
    <message>
        <source>Choose the folder of mv_….txt files, or combined_data_1.txt.</source>
        <translation>Выберите папку с файлами mv_….txt или combined_data_1.txt.</translation>
    </message>
    <message>
        <source>Netflix Prize</source>
        <translation>Netflix Prize</translation>
    </message>
    <message>
        <source>A folder or an archive of files whose lines are a movie and a colon, and then customer, rating and date</source>
        <translation>Папка или архив файлов, в строках которых — фильм и двоеточие, а затем клиент, оценка и дата</translation>
    </message>
    <message>
        <source>Some prices are in another currency: they were read as if they were all in one.</source>
        <translation>Часть цен в другой валюте: они прочитаны так, будто валюта одна.</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>Таблица OpenDocument</translation>
    </message>
    <message>
        <source>Neither events nor lists of their customers or products, and so not used: %1.</source>
        <translation>Не события и не списки их клиентов или товаров, поэтому не использованы: %1.</translation>
    </message>
    <message>
        <source>Saved settings of an import cannot be read.</source>
        <translation>Сохранённые настройки импорта не читаются.</translation>
    </message>
    <message>
        <source>Each line was read as a customer and its products in their order, which is kept as order 0000001, 0000002 and so on: the file holds no times. If its lines are baskets, choose the format “baskets”.</source>
        <translation>Каждая строка прочитана как клиент и его товары по порядку; порядок записан как заказы 0000001, 0000002 и так далее: времени в файле нет. Если строки — корзины, выберите формат «Корзины» (baskets).</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Последовательности</translation>
    </message>
    <message>
        <source>A text file whose lines, of different lengths, are a customer and all its products, between blanks or commas</source>
        <translation>Текстовый файл, в строках разной длины — клиент и все его товары через пробел или запятую</translation>
    </message>
    <message>
        <source>The sheet unpacks to more than %1 times its size.</source>
        <translation>При распаковке лист вырастает больше чем в %1 раз.</translation>
    </message>
    <message>
        <source>It may be made to fill the memory. If you trust it, save it as CSV.</source>
        <translation>Возможно, он создан, чтобы переполнить память. Если доверяете ему, сохраните его как CSV.</translation>
    </message>
    <message>
        <source>Sheets of %1 that were not used: %2. Choose one to read it instead.</source>
        <translation>Листы %1, которые не использованы: %2. Выберите один, чтобы прочитать его.</translation>
    </message>
    <message>
        <source>%1 has no sheet or table %2.</source>
        <translation>В %1 нет листа или таблицы %2.</translation>
    </message>
    <message>
        <source>Check that it is the right file, and the right sheet of it.</source>
        <translation>Проверьте, тот ли это файл и лист.</translation>
    </message>
    <message>
        <source>The document %1 is damaged: its part %2 cannot be read.</source>
        <translation>Документ %1 повреждён: не читается часть %2.</translation>
    </message>
    <message>
        <source>Open it in the program it is from and save it anew, without a password; or as CSV.</source>
        <translation>Откройте его в исходной программе и сохраните заново без пароля или как CSV.</translation>
    </message>
    <message>
        <source>The document %1 is locked with a password.</source>
        <translation>Документ %1 закрыт паролем.</translation>
    </message>
    <message>
        <source>Save it without a password, and import that file.</source>
        <translation>Сохраните его без пароля и импортируйте этот файл.</translation>
    </message>
    <message>
        <source>The document %1 unpacks to more than %2 times its size.</source>
        <translation>При распаковке документ %1 вырастает больше чем в %2 раз.</translation>
    </message>
    <message>
        <source>Could not write to %1.</source>
        <translation>Не удалось записать в %1.</translation>
    </message>
    <message>
        <source>Set TMPDIR to a folder that may be written, or unpack the archive by hand.</source>
        <translation>Задайте в TMPDIR папку, доступную для записи, или распакуйте архив вручную.</translation>
    </message>
    <message>
        <source>There is no room in %1 to unpack the archive.</source>
        <translation>В %1 нет места для распаковки архива.</translation>
    </message>
    <message>
        <source>Free some space, or set TMPDIR to a folder on a larger disk.</source>
        <translation>Освободите место или задайте в TMPDIR папку на диске побольше.</translation>
    </message>
    <message>
        <source>The database %1 holds a value of more than 100 MB.</source>
        <translation>В базе данных %1 есть значение больше 100 МБ.</translation>
    </message>
    <message>
        <source>Leave that column out of the table, or save it as CSV.</source>
        <translation>Уберите этот столбец из таблицы или сохраните её как CSV.</translation>
    </message>
    <message>
        <source>A view of the database %1 does not end.</source>
        <translation>Представление базы данных %1 не заканчивается.</translation>
    </message>
    <message>
        <source>Choose a table of it instead.</source>
        <translation>Выберите вместо него таблицу.</translation>
    </message>
    <message>
        <source>The database %1 cannot be read: %2.</source>
        <translation>База данных %1 не читается: %2.</translation>
    </message>
    <message>
        <source>Copy it again while no program has it open, or export the table as CSV.</source>
        <translation>Скопируйте её снова, когда она закрыта во всех программах, или экспортируйте таблицу как CSV.</translation>
    </message>
    <message>
        <source>%1 is a project of this program, not data for one.</source>
        <translation>%1 — проект этой программы, а не данные для него.</translation>
    </message>
    <message>
        <source>Open it as a project; to take its data elsewhere, write them as CSV.</source>
        <translation>Откройте его как проект; чтобы перенести его данные, запишите их как CSV.</translation>
    </message>
    <message>
        <source>A program has %1 open: its latest changes lie in a file beside it and were not read. Close that program and import again to have them.</source>
        <translation>Файл %1 открыт в другой программе: последние изменения лежат в соседнем файле и не прочитаны. Чтобы их получить, закройте программу и импортируйте снова.</translation>
    </message>
    <message>
        <source>The database %1 holds no table.</source>
        <translation>В базе данных %1 нет таблиц.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Проверьте, тот ли это файл.</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>База данных SQLite</translation>
    </message>
    <message>
        <source>A database of SQLite 3: its tables, as if each were a file</source>
        <translation>База данных SQLite 3: её таблицы, как отдельные файлы</translation>
    </message>
    <message>
        <source>The decimal sign is %1, but another one in: %2.</source>
        <translation>Десятичный знак — %1, но в этих столбцах другой: %2.</translation>
    </message>
    <message>
        <source>Times counted from 1970 were read as UTC.</source>
        <translation>Время в счёте от 1970 года прочитано как UTC.</translation>
    </message>
    <message>
        <source>Numbers in the column of dates were read as spreadsheets count days.</source>
        <translation>Числа в столбце дат прочитаны как дни в счёте электронных таблиц.</translation>
    </message>
    <message>
        <source>Times that say how far their clock is from UTC were read as the clock shows them.</source>
        <translation>Время с указанным сдвигом от UTC прочитано так, как его показывают часы.</translation>
    </message>
    <message>
        <source>The dates in the column %1 may be read in two ways: as %2 or as %3.</source>
        <translation>Даты в столбце %1 читаются двояко: как %2 или как %3.</translation>
    </message>
    <message>
        <source>The dates in the column %1 may be read in two ways; they stay as they are written.</source>
        <translation>Даты в столбце %1 читаются двояко; они оставлены как записаны.</translation>
    </message>
    <message>
        <source>The signs of currencies in the column %1 were passed over.</source>
        <translation>Знаки валют в столбце %1 отброшены.</translation>
    </message>
    <message>
        <source>The prices in the column %1 are in several currencies, or in one that its sign does not tell: they were read as if they were in one.</source>
        <translation>Цены в столбце %1 в нескольких валютах или в одной, которую не определить по знаку: они прочитаны так, будто валюта одна.</translation>
    </message>
    <message>
        <source>%1 has no column of ids: its customers are numbered from 1, row by row.</source>
        <translation>В %1 нет столбца номеров: клиенты пронумерованы с 1, строка за строкой.</translation>
    </message>
    <message>
        <source>No column holds the product: every line counts as a purchase of “%1”.</source>
        <translation>Столбца товара нет: каждая строка считается покупкой «%1».</translation>
    </message>
    <message>
        <source>Choose one of the two (on the command line: --date-format %1).</source>
        <translation>Выберите одно из двух (в командной строке: --date-format %1).</translation>
    </message>
    <message>
        <source>The archive %1 is damaged or not whole.</source>
        <translation>Архив %1 повреждён или неполон.</translation>
    </message>
    <message>
        <source>Download or copy it again, and import that file.</source>
        <translation>Загрузите или скопируйте его снова и импортируйте этот файл.</translation>
    </message>
    <message>
        <source>The archive %1 holds a path that leads out of it, %2.</source>
        <translation>В архиве %1 есть путь, ведущий наружу: %2.</translation>
    </message>
    <message>
        <source>Do not trust it. Unpack it by hand if you know where it is from.</source>
        <translation>Не доверяйте ему. Если знаете, откуда он, распакуйте его вручную.</translation>
    </message>
    <message>
        <source>The archive %1 holds a link, %2.</source>
        <translation>В архиве %1 есть ссылка: %2.</translation>
    </message>
    <message>
        <source>Pack the file itself, or unpack the archive by hand.</source>
        <translation>Упакуйте сам файл или распакуйте архив вручную.</translation>
    </message>
    <message>
        <source>The archive %1 is locked with a password.</source>
        <translation>Архив %1 закрыт паролем.</translation>
    </message>
    <message>
        <source>Unpack it with its password, and import the files.</source>
        <translation>Распакуйте его с паролем и импортируйте файлы.</translation>
    </message>
    <message>
        <source>The archive %1 holds no data.</source>
        <translation>В архиве %1 нет данных.</translation>
    </message>
    <message>
        <source>The archive %1 unpacks to more than %2 times its size.</source>
        <translation>При распаковке архив %1 вырастает больше чем в %2 раз.</translation>
    </message>
    <message>
        <source>It may be made to fill the disk. If you trust it, unpack it by hand.</source>
        <translation>Возможно, он создан, чтобы переполнить диск. Если доверяете ему, распакуйте его вручную.</translation>
    </message>
    <message>
        <source>Unpacking %1</source>
        <translation>Распаковка %1</translation>
    </message>
    <message>
        <source>Lines name no customer: their number stands for it.</source>
        <translation>Клиент в строках не указан: его заменяет номер строки.</translation>
    </message>
    <message>
        <source>Zeros were read as nothing known, since most cells are zero and none is empty.</source>
        <translation>Нули прочитаны как отсутствие данных: большинство ячеек — нули, а пустых нет.</translation>
    </message>
    <message>
        <source>Cells of 99 were read as nothing known, since no other number is near it.</source>
        <translation>Ячейки с 99 прочитаны как отсутствие данных: других чисел рядом нет.</translation>
    </message>
    <message>
        <source>%1 holds no matrix of numbers.</source>
        <translation>В %1 нет матрицы чисел.</translation>
    </message>
    <message>
        <source>A matrix has a line a customer and a column a product, three at least.</source>
        <translation>В матрице строка — клиент, столбец — товар; столбцов не меньше трёх.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>A text file with a line for each customer and a column for each product, which hold small numbers, with gaps</source>
        <translation>Текстовый файл: строка на каждого клиента, столбец на каждый товар, в них небольшие числа с пропусками</translation>
    </message>
    <message>
        <source>With fewer votes than this a product has no score. Automatic: 5 for averages (fewer in small data sets), 1 for sums.</source>
        <translation>При меньшем числе голосов у товара нет балла. Автоматически: 5 для средних (меньше в малых наборах данных), 1 для сумм.</translation>
    </message>
    <message>
        <source>Made from “%1”, revision %2, by a filter.</source>
        <translation>Создан фильтром из «%1», версия %2.</translation>
    </message>
    <message>
        <source>Filtering</source>
        <translation>Фильтрация</translation>
    </message>
    <message>
        <source>Make room on the disk, or see who may write there.</source>
        <translation>Освободите место на диске или проверьте, кому там разрешена запись.</translation>
    </message>
    <message>
        <source>active from %1 to %2 in Explore</source>
        <translation>активны с %1 по %2 на странице «Обзор»</translation>
    </message>
    <message>
        <source>active at one hour of the week in Explore</source>
        <translation>активны в один час недели на странице «Обзор»</translation>
    </message>
    <message>
        <source>Filtering the data set</source>
        <translation>Фильтрация набора данных</translation>
    </message>
    <message>
        <source>Removing the filtered data set</source>
        <translation>Удаление отфильтрованного набора данных</translation>
    </message>
    <message>
        <source>the matrix in Explore</source>
        <translation>матрица на странице «Обзор»</translation>
    </message>
    <message>
        <source>recency %1, frequency %2 in Explore</source>
        <translation>давность %1, частота %2 на странице «Обзор»</translation>
    </message>
    <message>
        <source>a rating of %1 in Explore</source>
        <translation>оценка %1 на странице «Обзор»</translation>
    </message>
    <message>
        <source>an order of %1 to %2 in Explore</source>
        <translation>заказ от %1 до %2 на странице «Обзор»</translation>
    </message>
    <message>
        <source>“--check %1” is not of the form KEY=CHOICE.</source>
        <translation>«--check %1» не имеет вида КЛЮЧ=ВЫБОР.</translation>
    </message>
    <message>
        <source>Checks: %1.</source>
        <translation>Проверки: %1.</translation>
    </message>
    <message>
        <source>“--check %1” is not possible.</source>
        <translation>«--check %1» невозможно.</translation>
    </message>
    <message>
        <source>“--scale %1” is not of the form LEAST-GREATEST.</source>
        <translation>«--scale %1» не имеет вида МЕНЬШЕЕ-БОЛЬШЕЕ.</translation>
    </message>
    <message>
        <source>For example --scale 1-5.</source>
        <translation>Например, --scale 1-5.</translation>
    </message>
    <message numerus="yes">
        <source>There are more keys than columns are made of, or longer ones: the first %n (was|were) used.</source>
        <translation>
            <numerusform>Ключей больше, чем может быть столбцов, или они слишком длинные: взят %Ln первый.</numerusform>
            <numerusform>Ключей больше, чем может быть столбцов, или они слишком длинные: взяты %Ln первых.</numerusform>
            <numerusform>Ключей больше, чем может быть столбцов, или они слишком длинные: взято %Ln первых.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (was|were) made smaller by what was returned later.</source>
        <translation>
            <numerusform>%Ln строка уменьшена на то, что позже вернули.</numerusform>
            <numerusform>%Ln строки уменьшены на то, что позже вернули.</numerusform>
            <numerusform>%Ln строк уменьшено на то, что позже вернули.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of %1 (was|were) skipped: unreadable or without an id.</source>
        <translation>
            <numerusform>Пропущена %Ln строка из %1: не читается или без номера.</numerusform>
            <numerusform>Пропущены %Ln строки из %1: не читаются или без номера.</numerusform>
            <numerusform>Пропущено %Ln строк из %1: не читаются или без номера.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of %1 repeat(s|) an id; one line of each id is used.</source>
        <translation>
            <numerusform>В %1 %Ln строка повторяет номер; из каждого номера взята одна строка.</numerusform>
            <numerusform>В %1 %Ln строки повторяют номер; из каждого номера взята одна строка.</numerusform>
            <numerusform>В %1 %Ln строк повторяют номер; из каждого номера взята одна строка.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s) outside of the scale (was|were) set to its nearer end.</source>
        <translation>
            <numerusform>%Ln оценка вне шкалы заменена ближайшим краем шкалы.</numerusform>
            <numerusform>%Ln оценки вне шкалы заменены ближайшим краем шкалы.</numerusform>
            <numerusform>%Ln оценок вне шкалы заменены ближайшим краем шкалы.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above the table (was|were) taken for a title and passed over.</source>
        <translation>
            <numerusform>%Ln строка над таблицей принята за заголовок и пропущена.</numerusform>
            <numerusform>%Ln строки над таблицей приняты за заголовок и пропущены.</numerusform>
            <numerusform>%Ln строк над таблицей приняты за заголовок и пропущены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest is %n day(s), from %1.</source>
        <translation>
            <numerusform>Самый долгий — %Ln день, с %1.</numerusform>
            <numerusform>Самый долгий — %Ln дня, с %1.</numerusform>
            <numerusform>Самый долгий — %Ln дней, с %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the best %n customer(s) in Explore</source>
        <translation>
            <numerusform>%Ln лучший клиент на странице «Обзор»</numerusform>
            <numerusform>%Ln лучших клиента на странице «Обзор»</numerusform>
            <numerusform>%Ln лучших клиентов на странице «Обзор»</numerusform>
        </translation>
    </message>
    <message>
        <source>Import it as a data set of its own.</source>
        <translation>Загрузите его как отдельный набор данных.</translation>
    </message>
    <message>
        <source>%1 holds something else than the data set “%2”.</source>
        <translation>%1 содержит не то, что набор данных «%2».</translation>
    </message>
    <message>
        <source>The lines of %1 do not name their customers, so nobody can tell which are new.</source>
        <translation>Строки файла %1 не называют покупателей, поэтому нельзя узнать, какие из них новые.</translation>
    </message>
    <message>
        <source>%1 has other columns than the data set “%2”.</source>
        <translation>Столбцы в %1 не те, что в наборе данных «%2».</translation>
    </message>
    <message>
        <source>Say which column holds what, as when the data set was imported, or import it as a data set of its own.</source>
        <translation>Укажите, что в каком столбце, как при загрузке набора данных, или загрузите файл как отдельный набор.</translation>
    </message>
    <message>
        <source>Another program has changed this data set meanwhile.</source>
        <translation>Другая программа тем временем изменила этот набор данных.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Повторите попытку.</translation>
    </message>
    <message>
        <source>Something was computed from the rows that were appended.</source>
        <translation>По добавленным строкам уже что-то рассчитано.</translation>
    </message>
    <message>
        <source>Remove the runs, segmentations and audiences made since then first.</source>
        <translation>Сначала удалите расчёты, сегментации и аудитории, сделанные после этого.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that (was|were) there before (was|were) returned in full.</source>
        <translation>
            <numerusform>%Ln прежняя строка возвращена полностью.</numerusform>
            <numerusform>%Ln прежние строки возвращены полностью.</numerusform>
            <numerusform>%Ln прежних строк возвращено полностью.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is no Excel workbook.</source>
        <translation>%1 — не книга Excel.</translation>
    </message>
    <message>
        <source>Leave the format to be recognised from the content.</source>
        <translation>Не указывайте формат: он определится по содержимому.</translation>
    </message>
    <message>
        <source>Columns of fixed width</source>
        <translation>Столбцы постоянной ширины</translation>
    </message>
    <message>
        <source>A text file whose columns are filled up with blanks to the same width</source>
        <translation>Текстовый файл, столбцы которого дополнены пробелами до одной ширины</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 (names|name) what an earlier row names too: the first counts.</source>
        <translation>
            <numerusform>%Ln строка в %1 называет то же, что более ранняя: учтена первая.</numerusform>
            <numerusform>%Ln строки в %1 называют то же, что более ранние: учтена первая.</numerusform>
            <numerusform>%Ln строк в %1 называют то же, что более ранние: учтена первая.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back what was added</source>
        <translation>Отмена добавления</translation>
    </message>
    <message>
        <source>Reading %1, %2 rows a second</source>
        <translation>Чтение %1, %2 строк в секунду</translation>
    </message>
    <message>
        <source>The data set “%1” has no events to compare by.</source>
        <translation>В наборе данных «%1» нет событий, по которым можно сравнивать.</translation>
    </message>
    <message>
        <source>“%1” goes to %2 of %3 customers (%4).</source>
        <translation>«%1» предлагается %2 из %3 клиентов (%4).</translation>
    </message>
    <message>
        <source>The least number of customers who have a product cannot be negative.</source>
        <translation>Наименьшее число клиентов, у которых есть товар, не может быть отрицательным.</translation>
    </message>
    <message>
        <source>The share of the list that one product may go to must lie above 0 and up to 1.</source>
        <translation>Доля списка, которой можно предложить один товар, должна быть больше 0 и не больше 1.</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>кампания</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>контрольная группа</translation>
    </message>
    <message>
        <source>Say who the list is for: --segment, --audience, --all or --added.</source>
        <translation>Укажите, для кого список: --segment, --audience, --all или --added.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) on the list gave no consent.</source>
        <translation>
            <numerusform>%n клиент из списка не дал согласия.</numerusform>
            <numerusform>%n клиента из списка не дали согласия.</numerusform>
            <numerusform>%n клиентов из списка не дали согласия.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) that the encoding has not are written as “?”.</source>
        <translation>
            <numerusform>%n знак, которого нет в кодировке, записан как «?».</numerusform>
            <numerusform>%n знака, которых нет в кодировке, записаны как «?».</numerusform>
            <numerusform>%n знаков, которых нет в кодировке, записаны как «?».</numerusform>
        </translation>
    </message>
    <message>
        <source>Damping of lists</source>
        <translation>Сглаживание списков</translation>
    </message>
    <message>
        <source>Distrust of products that few rated: with as many ratings as this, a prediction counts half when a list is ranked. At 0 lists rank by the prediction alone.</source>
        <translation>Недоверие к товарам, которые оценили немногие: при таком числе оценок прогноз учитывается в порядке списка наполовину. При 0 список упорядочен по одному прогнозу.</translation>
    </message>
    <message>
        <source>Predicts a rating from three averages: of everything, of the customer and of the product. Lists hold what many rated well: hardly personal, but better than what few have loved.</source>
        <translation>Предсказывает оценку по трём средним: общему, клиента и товара. В списках — то, что многие оценили высоко: почти не лично, но лучше, чем то, что понравилось единицам.</translation>
    </message>
    <message>
        <source>For predictions, neighbours vote by how far they are from their own averages; without, by the numbers as they are. The sum that ranks a list takes the numbers as they are always.</source>
        <translation>В прогнозе соседи голосуют отклонениями от своих средних, а без этого — самими числами. Сумма, по которой упорядочен список, всегда берёт числа как есть.</translation>
    </message>
    <message>
        <source>Lists rank by</source>
        <translation>Порядок списка</translation>
    </message>
    <message>
        <source>How votes become the score that a list is ranked by.</source>
        <translation>Как голоса складываются в балл, по которому упорядочен список.</translation>
    </message>
    <message>
        <source>The sum, with a prediction beside it</source>
        <translation>Сумма, а рядом прогноз</translation>
    </message>
    <message>
        <source>Ranks by the weighted sum, which makes the best lists, and predicts by the weighted average where numbers have a scale.</source>
        <translation>Список упорядочен по взвешенной сумме: так списки лучше всего; где у чисел есть шкала, прогноз даёт взвешенное среднее.</translation>
    </message>
    <message>
        <source>Ranks by what is predicted: what one neighbour loves may stand above what everyone likes.</source>
        <translation>Список упорядочен по прогнозу: то, что в восторге принял один сосед, может оказаться выше того, что нравится всем.</translation>
    </message>
    <message>
        <source>The more votes, the higher the score. Nothing is predicted.</source>
        <translation>Чем больше голосов, тем выше балл. Прогноза нет.</translation>
    </message>
    <message>
        <source>Whether both are above and below their own averages together. Only what both have counts, but the averages are over everything that each of them has, as in the first recommenders.</source>
        <translation>Бывают ли оба вместе выше и ниже своих средних. Учитывается только общее, но средние берутся по всему, что есть у каждого, — как в первых рекомендательных системах.</translation>
    </message>
    <message>
        <source>Pearson correlation, common averages</source>
        <translation>Корреляция Пирсона, средние по общему</translation>
    </message>
    <message>
        <source>The same with the averages of what both have: the correlation of textbooks. One whose common ratings are all high is then no longer above average there, and two ratings in common always give 1, −1 or 0.</source>
        <translation>То же со средними по тому, что есть у обоих: корреляция из учебников. У кого все общие оценки высоки, тот здесь уже не выше среднего, а две общие оценки всегда дают 1, −1 или 0.</translation>
    </message>
    <message>
        <source>%1 holds no events.</source>
        <translation>В файле %1 нет событий.</translation>
    </message>
    <message>
        <source>Give a file of ratings or purchases.</source>
        <translation>Укажите файл с оценками или покупками.</translation>
    </message>
    <message>
        <source>The length of the lists must lie between 0 and %1.</source>
        <translation>Длина списков должна быть от 0 до %1.</translation>
    </message>
    <message numerus="yes">
        <source>Only %n customer(s) have it</source>
        <translation>
            <numerusform>Есть только у %Ln клиента</numerusform>
            <numerusform>Есть только у %Ln клиентов</numerusform>
            <numerusform>Есть только у %Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only %n customer(s) rated it</source>
        <translation>
            <numerusform>Оценил только %Ln клиент</numerusform>
            <numerusform>Оценили только %Ln клиента</numerusform>
            <numerusform>Оценили только %Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Who votes</source>
        <translation>Кто голосует</translation>
    </message>
    <message>
        <source>Whose votes make the sum that ranks. A prediction always asks those who have the product.</source>
        <translation>Чьи голоса складываются в сумму, по которой упорядочен список. Прогноз всегда спрашивает тех, у кого товар есть.</translation>
    </message>
    <message>
        <source>The most alike of all</source>
        <translation>Самые похожие из всех</translation>
    </message>
    <message>
        <source>Those of them who have a product vote for it: personal, and fast.</source>
        <translation>За товар голосуют те из них, у кого он есть: лично и быстро.</translation>
    </message>
    <message>
        <source>The most alike of those who have it</source>
        <translation>Самые похожие из тех, у кого он есть</translation>
    </message>
    <message>
        <source>Every product gets as many votes as it can: nearer to what is popular, and slow.</source>
        <translation>Каждый товар получает столько голосов, сколько может: ближе к популярному и медленно.</translation>
    </message>
    <message>
        <source>Rests on hardly any likeness</source>
        <translation>Опирается на ничтожное сходство</translation>
    </message>
    <message>
        <source>Keeping what was chosen by hand</source>
        <translation>Сохранение выбранного вручную</translation>
    </message>
    <message>
        <source>Training a recommender</source>
        <translation>Обучение модели рекомендаций</translation>
    </message>
    <message>
        <source>Customers of %1 were joined by “%2”: %3 of %4 listed there have events, and %5 of the events are theirs.</source>
        <translation>Клиенты из %1 присоединены по «%2»: события есть у %3 из %4 перечисленных там, на них приходится %5 событий.</translation>
    </message>
    <message>
        <source>Products of %1 were joined by “%2”: %3 of %4 listed there have events, and %5 of the events are of them.</source>
        <translation>Товары из %1 присоединены по «%2»: события есть у %3 из %4 перечисленных там, на них приходится %5 событий.</translation>
    </message>
    <message>
        <source>%1 is a web page, whatever its name says, and no workbook or text.</source>
        <translation>%1 — веб-страница, как бы файл ни назывался, а не книга и не текст.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program, save it as .xlsx, and import that file.</source>
        <translation>Откройте его в программе электронных таблиц, сохраните как .xlsx и импортируйте этот файл.</translation>
    </message>
    <message>
        <source>A .xlsx file: its sheets, as if each were a file</source>
        <translation>Файл .xlsx: его листы, как если бы каждый был файлом</translation>
    </message>
    <message>
        <source>Each object of the lists “%1” was read as a row, with what it lies in.</source>
        <translation>Каждый объект списков «%1» прочитан как строка вместе с тем, в чём он лежит.</translation>
    </message>
    <message>
        <source>A file of JSON with one object a line, or with lists of objects</source>
        <translation>Файл JSON: по объекту в строке или со списками объектов</translation>
    </message>
    <message>
        <source>A .ods file: its sheets, as if each were a file</source>
        <translation>Файл .ods: его листы, как если бы каждый был файлом</translation>
    </message>
    <message>
        <source>No list of customers has a column %1.</source>
        <translation>Ни в одном списке клиентов нет столбца %1.</translation>
    </message>
    <message>
        <source>No list of products has a column %1.</source>
        <translation>Ни в одном списке товаров нет столбца %1.</translation>
    </message>
    <message>
        <source>Check how the column is called in its file.</source>
        <translation>Проверьте, как столбец называется в своём файле.</translation>
    </message>
    <message>
        <source>There is no table %1 that can be left out.</source>
        <translation>Нет таблицы %1, которую можно было бы пропустить.</translation>
    </message>
    <message>
        <source>Check how the file or the sheet is called.</source>
        <translation>Проверьте, как называется файл или лист.</translation>
    </message>
    <message>
        <source>Formulas were never calculated: open the file in a spreadsheet program, save it there, and import it again.</source>
        <translation>Формулы ни разу не вычислялись: откройте файл в программе электронных таблиц, сохраните его там и импортируйте снова.</translation>
    </message>
    <message>
        <source>Rows of %1 take from %2 what belongs to their “%3”: %4 of those looked at find it there.</source>
        <translation>Строки %1 берут из %2 то, что относится к их «%3»: из просмотренных строк нашли своё %4.</translation>
    </message>
    <message>
        <source>Rows of %1 take from %2 the names of their “%3”.</source>
        <translation>Строки %1 берут из %2 названия для своего столбца «%3».</translation>
    </message>
    <message>
        <source>Of the rows of %1 looked at, only %2 find their “%3” in the column “%4” of %5.</source>
        <translation>Из просмотренных строк %1 лишь %2 находят свой «%3» в столбце «%4» таблицы %5.</translation>
    </message>
    <message>
        <source>Say which column of it is the key (on the command line: --map %1=COLUMN), or leave it out (--leave-out &quot;%2&quot;). The key may be: %3.</source>
        <translation>Укажите, какой её столбец — ключ (в командной строке: --map %1=СТОЛБЕЦ), или пропустите её (--leave-out &quot;%2&quot;). Ключом могут быть: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) among the first rows of %1 (holds a formula|hold formulas) without a result.</source>
        <translation>
            <numerusform>В %n ячейке среди первых строк %1 — формула без результата.</numerusform>
            <numerusform>В %n ячейках среди первых строк %1 — формулы без результата.</numerusform>
            <numerusform>В %n ячейках среди первых строк %1 — формулы без результата.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the project as %1</source>
        <translation>Сохранение проекта под именем %1</translation>
    </message>
    <message>
        <source>Customers who may be many people</source>
        <translation>Покупатели, за которыми, возможно, много людей</translation>
    </message>
    <message>
        <source>None has a tenth of all events and far more than the others.</source>
        <translation>Ни у кого нет десятой доли всех событий и намного больше, чем у остальных.</translation>
    </message>
    <message>
        <source>“%1” has %2 of all events: perhaps many people under one id.</source>
        <translation>На «%1» приходится %2 всех событий: возможно, это много людей под одним номером.</translation>
    </message>
    <message>
        <source>“%1” and others have %2 of all events: perhaps many people under one id.</source>
        <translation>На «%1» и других приходится %2 всех событий: возможно, это много людей под одним номером.</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>Нет товара</translation>
    </message>
    <message>
        <source>Ids that lost digits</source>
        <translation>Номера, потерявшие цифры</translation>
    </message>
    <message>
        <source>Cancelled, refunded or unpaid by its status</source>
        <translation>Отменён, возвращён или не оплачен по статусу</translation>
    </message>
    <message>
        <source>Order number in use</source>
        <translation>Номер заказа занят</translation>
    </message>
    <message>
        <source>There with another value</source>
        <translation>Уже есть с другим значением</translation>
    </message>
    <message>
        <source>Use the product&apos;s name</source>
        <translation>Взять название товара</translation>
    </message>
    <message>
        <source>The line is longer than 10 MB.</source>
        <translation>Строка длиннее 10 МБ.</translation>
    </message>
    <message>
        <source>%1 cells, where the table has %2 columns.</source>
        <translation>Ячеек: %1, а столбцов в таблице %2.</translation>
    </message>
    <message>
        <source>The cell of the column %1 is empty.</source>
        <translation>Ячейка столбца «%1» пуста.</translation>
    </message>
    <message>
        <source>“%2” in the column %1.</source>
        <translation>«%2» в столбце «%1».</translation>
    </message>
    <message>
        <source>“%2” in the column %1 names no order.</source>
        <translation>«%2» в столбце «%1» — не номер заказа.</translation>
    </message>
    <message>
        <source>“%2” in the column %1 is no rating.</source>
        <translation>«%2» в столбце «%1» — не оценка.</translation>
    </message>
    <message>
        <source>“%2” in the column %1 is no number.</source>
        <translation>«%2» в столбце «%1» — не число.</translation>
    </message>
    <message>
        <source>“%2” in the column %1 is no date written as %3.</source>
        <translation>«%2» в столбце «%1» — не дата вида %3.</translation>
    </message>
    <message>
        <source>%1 has no sheets to choose from.</source>
        <translation>В файле %1 нет листов, из которых можно выбирать.</translation>
    </message>
    <message>
        <source>Choose a sheet of workbooks and databases alone.</source>
        <translation>Лист выбирают только в книгах и базах данных.</translation>
    </message>
    <message>
        <source>The units in the column %1 were passed over: %2.</source>
        <translation>Единицы измерения в столбце «%1» опущены: %2.</translation>
    </message>
    <message>
        <source>Ratings such as “%2” in the column %1 were read as numbers.</source>
        <translation>Оценки вида «%2» в столбце «%1» прочитаны как числа.</translation>
    </message>
    <message>
        <source>The column %1 was not used for what its name says (%2): its cells are not such, or the other columns leave no place for it.</source>
        <translation>Столбец «%1» не использован так, как говорит его название (%2): в нём другие данные или для него нет места рядом с остальными столбцами.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) such as %1 (was|were) read without the signs by which spreadsheets keep codes as text.</source>
        <translation>
            <numerusform>%n ячейка (например, %1) прочитана без знаков, которыми таблицы сохраняют коды как текст.</numerusform>
            <numerusform>%n ячейки (например, %1) прочитаны без знаков, которыми таблицы сохраняют коды как текст.</numerusform>
            <numerusform>%n ячеек (например, %1) прочитаны без знаков, которыми таблицы сохраняют коды как текст.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (differs|differ) from what is there in the rating, quantity or price alone: (it was|they were) added.</source>
        <translation>
            <numerusform>%n строка отличается от того, что уже есть, только оценкой, количеством или ценой: она добавлена.</numerusform>
            <numerusform>%n строки отличаются от того, что уже есть, только оценкой, количеством или ценой: они добавлены.</numerusform>
            <numerusform>%n строк отличаются от того, что уже есть, только оценкой, количеством или ценой: они добавлены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (has|have) an id that a spreadsheet has rounded: different customers, products or orders may have become one. Export the ids as text.</source>
        <translation>
            <numerusform>В %n строке номер округлён таблицей: разные покупатели, товары или заказы могли стать одним. Выгрузите номера как текст.</numerusform>
            <numerusform>В %n строках номер округлён таблицей: разные покупатели, товары или заказы могли стать одним. Выгрузите номера как текст.</numerusform>
            <numerusform>В %n строках номер округлён таблицей: разные покупатели, товары или заказы могли стать одним. Выгрузите номера как текст.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n id(s) in the column %1 (has|have) blanks around (it|them); without them (it is|they are) read as the same as those that have none.</source>
        <translation>
            <numerusform>%n номер в столбце «%1» окружён пробелами; без них он читается так же, как номера без пробелов.</numerusform>
            <numerusform>%n номера в столбце «%1» окружены пробелами; без них они читаются так же, как номера без пробелов.</numerusform>
            <numerusform>%n номеров в столбце «%1» окружены пробелами; без них они читаются так же, как номера без пробелов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (has|have) the number of an order that is there already, of another customer or day: (it was|they were) added.</source>
        <translation>
            <numerusform>В %n строке номер заказа, который уже есть у другого покупателя или в другой день: она добавлена.</numerusform>
            <numerusform>В %n строках номер заказа, который уже есть у другого покупателя или в другой день: они добавлены.</numerusform>
            <numerusform>В %n строках номер заказа, который уже есть у другого покупателя или в другой день: они добавлены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) (has|have) no id of a product: its name stands in for it.</source>
        <translation>
            <numerusform>В %n строке нет номера товара: вместо него взято название.</numerusform>
            <numerusform>В %n строках нет номера товара: вместо него взято название.</numerusform>
            <numerusform>В %n строках нет номера товара: вместо него взято название.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that (equals|equal) an earlier one (was|were) kept.</source>
        <translation>
            <numerusform>%n строка, равная более ранней, оставлена.</numerusform>
            <numerusform>%n строки, равные более ранним, оставлены.</numerusform>
            <numerusform>%n строк, равных более ранним, оставлены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which column holds what (on the command line: --map %2=COLUMN). The file has: %1.</source>
        <translation>Укажите, что в каком столбце (в командной строке: --map %2=СТОЛБЕЦ). В файле: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Say which column holds what (on the command line: --map %2=COLUMN). The file has: %1, and %n more.</source>
        <translation>
            <numerusform>Укажите, что в каком столбце (в командной строке: --map %2=СТОЛБЕЦ). В файле: %1 и ещё %n.</numerusform>
            <numerusform>Укажите, что в каком столбце (в командной строке: --map %2=СТОЛБЕЦ). В файле: %1 и ещё %n.</numerusform>
            <numerusform>Укажите, что в каком столбце (в командной строке: --map %2=СТОЛБЕЦ). В файле: %1 и ещё %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>No customers without events</source>
        <translation>Нет клиентов без событий</translation>
    </message>
    <message>
        <source>No products without events</source>
        <translation>Нет товаров без событий</translation>
    </message>
    <message>
        <source>No customers with one event</source>
        <translation>Нет клиентов с одним событием</translation>
    </message>
    <message>
        <source>No rare products</source>
        <translation>Нет редких товаров</translation>
    </message>
    <message>
        <source>Rated by fewer than %1 customers.</source>
        <translation>Их оценили меньше %1 клиентов.</translation>
    </message>
    <message>
        <source>No repeated events</source>
        <translation>Нет повторных событий</translation>
    </message>
    <message>
        <source>No quantities or prices of 0 or less</source>
        <translation>Нет количеств и цен, равных нулю или меньше</translation>
    </message>
    <message>
        <source>No customers who always give the same rating</source>
        <translation>Нет клиентов, которые всегда ставят одну оценку</translation>
    </message>
    <message>
        <source>No gaps in time</source>
        <translation>Нет перерывов во времени</translation>
    </message>
    <message>
        <source>No customers with fewer than %1 different products</source>
        <translation>Нет клиентов, у которых меньше %1 разных товаров</translation>
    </message>
    <message>
        <source>No customers who ordered only once</source>
        <translation>Нет клиентов с единственным заказом</translation>
    </message>
    <message>
        <source>Customers who ordered only once</source>
        <translation>Клиенты с единственным заказом</translation>
    </message>
    <message>
        <source>%1 of the customers.</source>
        <translation>%1 клиентов.</translation>
    </message>
    <message>
        <source>No very large quantities</source>
        <translation>Нет очень больших количеств</translation>
    </message>
    <message>
        <source>No dates in the future</source>
        <translation>Нет дат в будущем</translation>
    </message>
    <message>
        <source>No dates before 1950</source>
        <translation>Нет дат до 1950 года</translation>
    </message>
    <message>
        <source>The last week is whole</source>
        <translation>Последняя неделя полная</translation>
    </message>
    <message>
        <source>The last month is whole</source>
        <translation>Последний месяц полный</translation>
    </message>
    <message>
        <source>The last year is whole</source>
        <translation>Последний год полный</translation>
    </message>
    <message>
        <source>No customer ids that look alike</source>
        <translation>Нет похожих идентификаторов клиентов</translation>
    </message>
    <message>
        <source>No product ids that look alike</source>
        <translation>Нет похожих идентификаторов товаров</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Spending</source>
        <translation>Траты</translation>
    </message>
    <message>
        <source>Lapsed occasional raters</source>
        <translation>Давно не оценивали, оценивали редко</translation>
    </message>
    <message>
        <source>Lapsed raters</source>
        <translation>Давно не оценивали</translation>
    </message>
    <message>
        <source>Lapsed frequent raters</source>
        <translation>Давно не оценивали, оценивали часто</translation>
    </message>
    <message>
        <source>Occasional raters</source>
        <translation>Оценивают редко</translation>
    </message>
    <message>
        <source>Average raters</source>
        <translation>Оценивают как большинство</translation>
    </message>
    <message>
        <source>Frequent raters</source>
        <translation>Оценивают часто</translation>
    </message>
    <message>
        <source>Recent occasional raters</source>
        <translation>Оценивали недавно, но редко</translation>
    </message>
    <message>
        <source>Recent raters</source>
        <translation>Оценивали недавно</translation>
    </message>
    <message>
        <source>Recent frequent raters</source>
        <translation>Оценивали недавно и часто</translation>
    </message>
    <message>
        <source>Occasional small spenders</source>
        <translation>Покупают редко и мало</translation>
    </message>
    <message>
        <source>Occasional big spenders</source>
        <translation>Покупают редко, но много</translation>
    </message>
    <message>
        <source>Frequent small spenders</source>
        <translation>Покупают часто, но мало</translation>
    </message>
    <message>
        <source>Frequent big spenders</source>
        <translation>Покупают часто и много</translation>
    </message>
    <message>
        <source>Mixed taste</source>
        <translation>Разные вкусы</translation>
    </message>
    <message>
        <source>Mixed customers</source>
        <translation>Разные клиенты</translation>
    </message>
    <message>
        <source>A segmentation needs a name.</source>
        <translation>Сегментации нужно название.</translation>
    </message>
    <message>
        <source>Renaming the segmentation</source>
        <translation>Переименование сегментации</translation>
    </message>
    <message numerus="yes">
        <source>%n selection(s) combined</source>
        <translation>
            <numerusform>%n выбор</numerusform>
            <numerusform>%n выбора вместе</numerusform>
            <numerusform>%n выборов вместе</numerusform>
        </translation>
    </message>
    <message>
        <source>No customers who may be many people</source>
        <translation>Нет клиентов, за которыми может стоять много людей</translation>
    </message>
    <message>
        <source>No one can be held back: %1 is no ordinary file, beside which the list of those could lie.</source>
        <translation>Никого нельзя оставить в контрольной группе: %1 — не обычный файл, и список этой группы негде положить рядом.</translation>
    </message>
    <message>
        <source>Write the list into an ordinary file, or hold no one back.</source>
        <translation>Запишите список в обычный файл или не оставляйте контрольную группу.</translation>
    </message>
    <message>
        <source>There is no event up to %1, so there is nothing to count.</source>
        <translation>До %1 нет ни одного события, считать нечего.</translation>
    </message>
    <message>
        <source>Choose a later day to count to; the last event is of %1.</source>
        <translation>Выберите более позднюю дату отсчёта; последнее событие — %1.</translation>
    </message>
    <message>
        <source>Too many files are open. Close other programs, or raise the limit (ulimit -n).</source>
        <translation>Открыто слишком много файлов. Закройте другие программы или увеличьте предел (ulimit -n).</translation>
    </message>
    <message>
        <source>OpenBLAS, which calculates with matrices, could not be loaded: %1.</source>
        <translation>Не удалось загрузить OpenBLAS, который считает с матрицами: %1.</translation>
    </message>
    <message>
        <source>Install the package libopenblas0, or Kindred again.</source>
        <translation>Установите пакет libopenblas0 или переустановите Kindred.</translation>
    </message>
    <message>
        <source>A set of features is missing in “%1”.</source>
        <translation>В списке «%1» пропущен набор признаков.</translation>
    </message>
    <message>
        <source>A name must hold something that shows.</source>
        <translation>Имя должно состоять не из одних пробелов.</translation>
    </message>
    <message>
        <source>An argument is empty.</source>
        <translation>Пустой аргумент.</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>У %1 нет значения.</translation>
    </message>
    <message>
        <source>Give it a value, or leave the option out.</source>
        <translation>Укажите значение или уберите этот параметр.</translation>
    </message>
    <message>
        <source>%1 is a toy of a fixed size; %2 cannot be set.</source>
        <translation>%1 — учебный пример постоянного размера; %2 задать нельзя.</translation>
    </message>
    <message>
        <source>Leave the sizes out, or generate retail or ratings.</source>
        <translation>Не указывайте размеры или создайте retail либо ratings.</translation>
    </message>
    <message>
        <source>Sum of other lines</source>
        <translation>Сумма других строк</translation>
    </message>
    <message>
        <source>Every line stands in quotation marks as a whole: they were taken off.</source>
        <translation>Каждая строка целиком стоит в кавычках: они сняты.</translation>
    </message>
    <message>
        <source>The columns are named in two rows: read as %1.</source>
        <translation>Столбцы названы в двух строках: прочитано как %1.</translation>
    </message>
    <message>
        <source>What only the first line of an order or a customer says was filled in below it: %1.</source>
        <translation>То, что указано только в первой строке заказа или клиента, перенесено в строки под ней: %1.</translation>
    </message>
    <message>
        <source>The decimal sign is a guess: %1 may be read in two ways, and was read as %2.</source>
        <translation>Десятичный знак угадан: %1 можно прочесть двояко, прочитано как %2.</translation>
    </message>
    <message>
        <source>The time of a line was put together from the columns %1.</source>
        <translation>Время строки составлено из столбцов %1.</translation>
    </message>
    <message>
        <source>A spreadsheet seems to have swapped day and month in some dates of the column %1: it holds %2, and no day is above 12 in the ones, none below 13 in the others.</source>
        <translation>Похоже, электронная таблица поменяла местами день и месяц в части дат столбца %1: в нём %2, и в одних день ни разу не больше 12, в других ни разу не меньше 13.</translation>
    </message>
    <message>
        <source>Most dates in the column %1 could not be read, such as “%2”; those that could: %3.</source>
        <translation>Большинство дат в столбце %1 не удалось прочесть, например «%2»; удалось: %3.</translation>
    </message>
    <message>
        <source>%1 holds several tables one below another, which begin in the lines %2.</source>
        <translation>В файле %1 несколько таблиц одна под другой: они начинаются в строках %2.</translation>
    </message>
    <message>
        <source>%1 is no table: no separator parts its lines into the same number of cells.</source>
        <translation>%1 — не таблица: ни один разделитель не делит его строки на равное число ячеек.</translation>
    </message>
    <message>
        <source>Cells of the column %1 hold several products between “%2”: they were left together. They can be parted (on the command line: --items-between &quot;%2&quot;).</source>
        <translation>В ячейках столбца %1 по несколько товаров через «%2»: они оставлены вместе. Их можно разделить (в командной строке: --items-between &quot;%2&quot;).</translation>
    </message>
    <message>
        <source>Put the lines of purchases into one table, each with its customer, and import that as a file of its own.</source>
        <translation>Соберите строки покупок в одну таблицу, каждую со своим покупателем, и импортируйте её отдельным файлом.</translation>
    </message>
    <message>
        <source>Import a file with a line for each purchase or rating, and columns for the customer and the product.</source>
        <translation>Импортируйте файл, где каждой покупке или оценке отведена строка, а клиенту и товару — столбцы.</translation>
    </message>
    <message>
        <source>Let them be swapped back (on the command line: --date-format &quot;%1&quot;), or leave them as they are (--date-format &quot;%2&quot;).</source>
        <translation>Поменяйте их обратно (в командной строке: --date-format &quot;%1&quot;) или оставьте как есть (--date-format &quot;%2&quot;).</translation>
    </message>
    <message>
        <source>The products in a cell of the column %1 became a line each.</source>
        <translation>Каждый товар в ячейке столбца %1 стал отдельной строкой.</translation>
    </message>
    <message>
        <source>What a line cost altogether was shared among its products by pieces.</source>
        <translation>Общая стоимость строки поделена между её товарами по числу штук.</translation>
    </message>
    <message numerus="yes">
        <source>Dates in the column %1 are written in several ways, of %n cell(s) looked at: %2.</source>
        <translation>
            <numerusform>Даты в столбце %1 записаны по-разному, из %n просмотренной ячейки: %2.</numerusform>
            <numerusform>Даты в столбце %1 записаны по-разному, из %n просмотренных ячеек: %2.</numerusform>
            <numerusform>Даты в столбце %1 записаны по-разному, из %n просмотренных ячеек: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only looked at</source>
        <translation>Только просмотрено</translation>
    </message>
    <message>
        <source>Put into a cart or on a list</source>
        <translation>Положено в корзину или в список</translation>
    </message>
    <message>
        <source>Taken out again or disliked</source>
        <translation>Убрано обратно или не понравилось</translation>
    </message>
    <message>
        <source>The column %1 holds kinds of events (%2). What was bought counts; what was only looked at or put aside does not, unless its check keeps it (on the command line: --check viewed=keep --check put_aside=keep).</source>
        <translation>В столбце %1 стоят виды событий (%2). Считаются покупки; просмотренное и отложенное — нет, если их проверка не оставляет такие строки (в командной строке: --check viewed=keep --check put_aside=keep).</translation>
    </message>
    <message>
        <source>The column %1 holds kinds of events (%2). Each counts alike, but for what was taken back; their checks can change that (on the command line: --check viewed=drop --check taken_back=keep).</source>
        <translation>В столбце %1 стоят виды событий (%2). Все считаются одинаково, кроме того, что убрано обратно; это меняют их проверки (в командной строке: --check viewed=drop --check taken_back=keep).</translation>
    </message>
    <message>
        <source>Roles: customer, product, value, quantity, price, total, order, time, status, event_kind, title, category, text, attribute, ignore; before them customers. or products. for the side tables.</source>
        <translation>Роли: customer, product, value, quantity, price, total, order, time, status, event_kind, title, category, text, attribute, ignore; перед ними customers. или products. для таблиц покупателей и товаров.</translation>
    </message>
    <message>
        <source>The settings of an import cannot be read.</source>
        <translation>Настройки импорта не читаются.</translation>
    </message>
    <message>
        <source>“%1” is no code of a currency.</source>
        <translation>«%1» — не код валюты.</translation>
    </message>
    <message>
        <source>A code has three capital letters, as EUR has.</source>
        <translation>Код состоит из трёх заглавных букв, например EUR.</translation>
    </message>
    <message>
        <source>Two columns of the list would be called “%1”.</source>
        <translation>Два столбца списка назывались бы «%1».</translation>
    </message>
    <message>
        <source>Give each column a name of its own.</source>
        <translation>Дайте каждому столбцу своё название.</translation>
    </message>
    <message>
        <source>The file that was imported is no longer there: %1.</source>
        <translation>Импортированного файла больше нет на месте: %1.</translation>
    </message>
    <message>
        <source>Put it back, or import it again from where it is now.</source>
        <translation>Верните его на место или импортируйте заново оттуда, где он теперь.</translation>
    </message>
    <message>
        <source>The file was changed since it was imported: %1.</source>
        <translation>Файл изменился после импорта: %1.</translation>
    </message>
    <message>
        <source>Import it again: the new report tells of its present rows.</source>
        <translation>Импортируйте его заново: новый отчёт расскажет о нынешних строках.</translation>
    </message>
    <message>
        <source>Which of the added rows were skipped is known only until the project is closed.</source>
        <translation>Какие из добавленных строк пропущены, известно только до закрытия проекта.</translation>
    </message>
    <message>
        <source>The report still shows the first lines of each reason.</source>
        <translation>В отчёте по-прежнему видны первые строки по каждой причине.</translation>
    </message>
    <message>
        <source>From which file “%1” was imported was not kept.</source>
        <translation>Из какого файла импортированы «%1», не сохранилось.</translation>
    </message>
    <message>
        <source>Import the file again: from then on its skipped rows can be saved at any time.</source>
        <translation>Импортируйте файл заново: после этого пропущенные строки можно сохранить в любое время.</translation>
    </message>
    <message>
        <source>Changing the currency</source>
        <translation>Меняется валюта</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) at the beginning</source>
        <translation>
            <numerusform>%n значение в начале файла</numerusform>
            <numerusform>%n значения в начале файла</numerusform>
            <numerusform>%n значений в начале файла</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n offer(s) (is|are) of a product that fewer than %1 customers have, the most of “%2”: had by %3, offered to %4.</source>
        <translation>
            <numerusform>%n предложение — товара, который есть менее чем у %1 клиентов; чаще всего «%2»: есть у %3, предлагается %4.</numerusform>
            <numerusform>%n предложения — товаров, которые есть менее чем у %1 клиентов; чаще всего «%2»: есть у %3, предлагается %4.</numerusform>
            <numerusform>%n предложений — товаров, которые есть менее чем у %1 клиентов; чаще всего «%2»: есть у %3, предлагается %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 contains %2</source>
        <translation>%1 содержит %2</translation>
    </message>
    <message>
        <source>Ask for less of each customer and product, or for more days, categories or values.</source>
        <translation>Требуйте от каждого клиента и товара меньше или возьмите больше дней, категорий или значений.</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Keeps customers for whom all of these hold, as “Country=France”.</source>
        <translation>Оставляет клиентов, для которых выполнено всё перечисленное, например «Country=France».</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Keeps products for which all of these hold, as “colour=red”.</source>
        <translation>Оставляет товары, для которых выполнено всё перечисленное, например «colour=red».</translation>
    </message>
    <message>
        <source>Purchases or ratings</source>
        <translation>Покупки или оценки</translation>
    </message>
    <message>
        <source>Keeps events for which all of these hold, as “price&gt;=10”.</source>
        <translation>Оставляет события, для которых выполнено всё перечисленное, например «price&gt;=10».</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Выделение</translation>
    </message>
    <message>
        <source>Whose events alone were kept.</source>
        <translation>Оставлены события только этих клиентов.</translation>
    </message>
    <message>
        <source>The column “%1” holds no text that could contain “%2”.</source>
        <translation>В столбце «%1» нет текста, который мог бы содержать «%2».</translation>
    </message>
    <message>
        <source>There is no column “%1” to choose products by.</source>
        <translation>Нет столбца «%1», по которому можно выбрать товары.</translation>
    </message>
    <message>
        <source>There is no column “%1” to choose purchases or ratings by.</source>
        <translation>Нет столбца «%1», по которому можно выбрать покупки или оценки.</translation>
    </message>
    <message>
        <source>A recommender needs a name.</source>
        <translation>Модели рекомендаций нужно имя.</translation>
    </message>
    <message>
        <source>Renaming the audience</source>
        <translation>Переименование аудитории</translation>
    </message>
    <message>
        <source>the filter in Explore</source>
        <translation>фильтр в «Обзоре»</translation>
    </message>
    <message>
        <source>Renaming the recommender</source>
        <translation>Переименование модели рекомендаций</translation>
    </message>
    <message>
        <source>Removing the recommender</source>
        <translation>Удаление модели рекомендаций</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s): %1</source>
        <translation>
            <numerusform>%n клиент: %1</numerusform>
            <numerusform>%n клиента: %1</numerusform>
            <numerusform>%n клиентов: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This needs about %1 GB of memory, and %2 GB are free.</source>
        <translation>Для этого нужно около %1 ГБ памяти, а свободно %2 ГБ.</translation>
    </message>
    <message>
        <source>The numbers grew beyond all bounds in round %1.</source>
        <translation>На шаге %1 числа выросли сверх всякой меры.</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate, or more regularisation.</source>
        <translation>Уменьшите скорость обучения или усильте регуляризацию.</translation>
    </message>
    <message>
        <source>no customer with history has a test event that counts</source>
        <translation>ни у одного клиента с историей нет проверочного события, которое учитывается</translation>
    </message>
    <message>
        <source>errors are measured on ratings or stars only</source>
        <translation>ошибки измеряются только на оценках или звёздах</translation>
    </message>
    <message>
        <source>Root mean squared error</source>
        <translation>Среднеквадратичная ошибка</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Средняя абсолютная ошибка</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Точность</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Полнота</translation>
    </message>
    <message>
        <source>Truncated recall</source>
        <translation>Усечённая полнота</translation>
    </message>
    <message>
        <source>NDCG</source>
        <translation>NDCG</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>Доля попаданий</translation>
    </message>
    <message>
        <source>Coverage of the catalogue</source>
        <translation>Охват каталога</translation>
    </message>
    <message>
        <source>Hold out a share</source>
        <translation>Отложить долю</translation>
    </message>
    <message>
        <source>A share of what each customer has is hidden, drawn at random.</source>
        <translation>Часть того, что есть у каждого клиента, скрывается; она выбирается случайно.</translation>
    </message>
    <message>
        <source>Hold out the latest</source>
        <translation>Отложить последнее</translation>
    </message>
    <message>
        <source>What each customer came to last is hidden, as if it were still to come.</source>
        <translation>Скрывается то, к чему каждый клиент пришёл последним, как будто это ещё впереди.</translation>
    </message>
    <message>
        <source>There is no way to split the data called %1.</source>
        <translation>Нет способа разделить данные под названием %1.</translation>
    </message>
    <message>
        <source>Needs ratings or stars.</source>
        <translation>Нужны оценки или звёзды.</translation>
    </message>
    <message>
        <source>Needs dates.</source>
        <translation>Нужны даты.</translation>
    </message>
    <message>
        <source>Needs titles or categories of products.</source>
        <translation>Нужны названия или категории товаров.</translation>
    </message>
    <message>
        <source>Run %1 is not an evaluation.</source>
        <translation>Расчёт %1 — не оценка качества.</translation>
    </message>
    <message>
        <source>The figures of run %1 cannot be read.</source>
        <translation>Показатели расчёта %1 не читаются.</translation>
    </message>
    <message>
        <source>Choose an algorithm or settings that need less, shorter lists, or fewer customers or products.</source>
        <translation>Выберите алгоритм или настройки, которым нужно меньше, списки короче либо меньше клиентов или товаров.</translation>
    </message>
    <message>
        <source>%1 cannot be trained on this data set.</source>
        <translation>«%1» нельзя обучить на этом наборе данных.</translation>
    </message>
    <message>
        <source>It happened in “%1” of %2.</source>
        <translation>Это случилось при «%1» в %2.</translation>
    </message>
    <message>
        <source>The project is as it was. This is an error of the program: send these lines and the end of %1 to its makers.</source>
        <translation>Проект остался прежним. Это ошибка программы: пришлите эти строки и конец файла %1 её авторам.</translation>
    </message>
    <message>
        <source>The groups lie clearly apart.</source>
        <translation>Группы чётко разделены.</translation>
    </message>
    <message>
        <source>The groups lie apart, with some customers in between.</source>
        <translation>Группы разделены, но есть клиенты между ними.</translation>
    </message>
    <message>
        <source>The groups touch: customers at their borders could as well be next door.</source>
        <translation>Группы соприкасаются: клиенты у границ могли бы быть и в соседней.</translation>
    </message>
    <message>
        <source>The groups run into each other. They divide customers usefully, but there are no clear borders.</source>
        <translation>Группы переходят одна в другую. Деление полезно, но чётких границ нет.</translation>
    </message>
    <message>
        <source>The factors cannot be calculated: an equation has no solution.</source>
        <translation>Факторы не вычислить: у уравнения нет решения.</translation>
    </message>
    <message>
        <source>Choose a greater regularisation.</source>
        <translation>Выберите регуляризацию побольше.</translation>
    </message>
    <message>
        <source>The weights of the products cannot be calculated.</source>
        <translation>Веса товаров не вычислить.</translation>
    </message>
    <message>
        <source>There is no list of parameters “%1”.</source>
        <translation>Нет списка параметров «%1».</translation>
    </message>
    <message>
        <source>%1 must be how many there are, a whole number, not “%2”.</source>
        <translation>%1 — это сколько их, целое число, а не «%2».</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Регуляризация</translation>
    </message>
    <message>
        <source>Added to the diagonal: greater weights down what few customers have.</source>
        <translation>Прибавляется к диагонали: чем больше, тем меньше весит то, что есть у немногих.</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>Что считается</translation>
    </message>
    <message>
        <source>What a product of the history counts.</source>
        <translation>Сколько весит товар из истории.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Пропуски</translation>
    </message>
    <message>
        <source>As if this share of everyone&apos;s history were missing now and then: weights down what many have.</source>
        <translation>Как если бы этой доли истории у каждого порой не хватало: то, что есть у многих, весит меньше.</translation>
    </message>
    <message>
        <source>Weights kept</source>
        <translation>Сколько весов хранить</translation>
    </message>
    <message>
        <source>The strongest weights of each product; 0 keeps all, in a file as much larger.</source>
        <translation>Самые сильные веса каждого товара; 0 хранит все, и файл во столько же раз больше.</translation>
    </message>
    <message>
        <source>Products weighed together</source>
        <translation>Товары, взвешенные вместе</translation>
    </message>
    <message>
        <source>Weighs everything a customer has against all products at once, so that what two products share with a third is not counted twice.</source>
        <translation>Взвешивает всё, что есть у клиента, против всех товаров сразу: общее двух товаров с третьим не считается дважды.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>A recommender, with its own settings.</source>
        <translation>Рекомендатель со своими настройками.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>How much it counts against the others.</source>
        <translation>Сколько он значит рядом с другими.</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Методы</translation>
    </message>
    <message>
        <source>The recommenders whose scores are added up.</source>
        <translation>Рекомендатели, чьи оценки складываются.</translation>
    </message>
    <message>
        <source>Method %1</source>
        <translation>Метод %1</translation>
    </message>
    <message>
        <source>Bring to one size</source>
        <translation>Привести к одному масштабу</translation>
    </message>
    <message>
        <source>Divides each method’s scores by how much they differ, so that weights compare.</source>
        <translation>Делит оценки каждого метода на их разброс, чтобы веса были сравнимы.</translation>
    </message>
    <message>
        <source>Several methods, weighed</source>
        <translation>Несколько методов с весами</translation>
    </message>
    <message>
        <source>Adds up what several recommenders say, each with a weight: what one misses another may see.</source>
        <translation>Складывает то, что говорят несколько рекомендателей, каждый со своим весом: что упустил один, видит другой.</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Факторы</translation>
    </message>
    <message>
        <source>How many tastes customers and products are described by.</source>
        <translation>Сколькими вкусами описываются клиенты и товары.</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Проходы</translation>
    </message>
    <message>
        <source>How often customers and products are fitted to each other, at most.</source>
        <translation>Сколько раз, самое большее, клиенты и товары подгоняются друг к другу.</translation>
    </message>
    <message>
        <source>Pulls factors towards zero: more for few data.</source>
        <translation>Тянет факторы к нулю: больше там, где данных мало.</translation>
    </message>
    <message>
        <source>Weight of what is not there</source>
        <translation>Вес того, чего нет</translation>
    </message>
    <message>
        <source>How much it counts that a customer does not have a product.</source>
        <translation>Сколько значит, что товара у клиента нет.</translation>
    </message>
    <message>
        <source>Frequency’s exponent</source>
        <translation>Степень частоты</translation>
    </message>
    <message>
        <source>1 pulls those with many entries as much more towards zero; 0 pulls all alike.</source>
        <translation>1 тянет тех, у кого много записей, к нулю во столько же раз сильнее; 0 — всех одинаково.</translation>
    </message>
    <message>
        <source>Tastes, fitted in turn</source>
        <translation>Вкусы, подгоняемые по очереди</translation>
    </message>
    <message>
        <source>Describes customers and products by tastes, fitted to what was bought and, a little, to what was not. For purchases.</source>
        <translation>Описывает клиентов и товары вкусами, подогнанными к тому, что куплено, и немного к тому, что нет. Для покупок.</translation>
    </message>
    <message>
        <source>Having it</source>
        <translation>Наличие</translation>
    </message>
    <message>
        <source>Everything a customer has counts the same.</source>
        <translation>Всё, что есть у клиента, весит одинаково.</translation>
    </message>
    <message>
        <source>Its value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>By the preference: stars, orders, spend.</source>
        <translation>По предпочтению: звёзды, заказы, траты.</translation>
    </message>
    <message>
        <source>Walks</source>
        <translation>Прогулки</translation>
    </message>
    <message>
        <source>Walks from what the customer has to others who have it, and on to what else they have.</source>
        <translation>Идёт от того, что есть у клиента, к тем, у кого оно тоже есть, и дальше к тому, что ещё есть у них.</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Затухание</translation>
    </message>
    <message>
        <source>What a basket counts beside the one after it; 1 counts all alike.</source>
        <translation>Сколько весит корзина рядом со следующей за ней; 1 — все одинаково.</translation>
    </message>
    <message>
        <source>Weight of what is popular</source>
        <translation>Вес популярного</translation>
    </message>
    <message>
        <source>What the share of all customers who have a product counts beside one purchase of one’s own.</source>
        <translation>Сколько доля клиентов, у которых товар есть, значит рядом с одной своей покупкой.</translation>
    </message>
    <message>
        <source>Own purchases, the latest counted most</source>
        <translation>Свои покупки, последние весят больше</translation>
    </message>
    <message>
        <source>Share of customers who have it</source>
        <translation>Доля клиентов, у которых это есть</translation>
    </message>
    <message>
        <source>Bought again and again</source>
        <translation>Покупают снова и снова</translation>
    </message>
    <message>
        <source>Offers what the customer keeps buying, the latest purchases first, filled up with what most customers have.</source>
        <translation>Предлагает то, что клиент покупает снова и снова, сначала недавнее, и дополняет тем, что есть у большинства.</translation>
    </message>
    <message>
        <source>How many tastes customers are described by.</source>
        <translation>Сколькими вкусами описываются клиенты.</translation>
    </message>
    <message>
        <source>Tastes, found at once</source>
        <translation>Вкусы, найденные сразу</translation>
    </message>
    <message>
        <source>Describes customers and products by a few tastes that explain most of who has what, and offers what fits the customer’s.</source>
        <translation>Описывает клиентов и товары немногими вкусами, которые объясняют бо́льшую часть того, у кого что есть, и предлагает подходящее вкусу клиента.</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Выбрано наугад</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Наугад</translation>
    </message>
    <message>
        <source>Draws products at random. What every other list has to beat, and by far.</source>
        <translation>Выбирает товары наугад. Любой другой список должен быть лучше, и намного.</translation>
    </message>
    <message>
        <source>Walks to the less known</source>
        <translation>Прогулки к менее известному</translation>
    </message>
    <message>
        <source>Walks from what the customer has to others who have it, and on to what else they have, past what everybody has.</source>
        <translation>Идёт от того, что есть у клиента, к тем, у кого оно тоже есть, и дальше к тому, что ещё есть у них, мимо того, что есть у всех.</translation>
    </message>
    <message>
        <source>Damping</source>
        <translation>Сглаживание</translation>
    </message>
    <message>
        <source>Differences between products</source>
        <translation>Разницы между товарами</translation>
    </message>
    <message>
        <source>Predicts from how much better or worse others rated a product than those the customer rated. For ratings.</source>
        <translation>Прогнозирует по тому, насколько лучше или хуже другие оценили товар, чем те, что оценил клиент. Для оценок.</translation>
    </message>
    <message>
        <source>Steps’ exponent</source>
        <translation>Степень шагов</translation>
    </message>
    <message>
        <source>Below 1 a walk goes more evenly, above 1 it keeps to what is likely.</source>
        <translation>Ниже 1 прогулка идёт ровнее, выше 1 держится вероятного.</translation>
    </message>
    <message>
        <source>Weight against popularity</source>
        <translation>Вес против популярности</translation>
    </message>
    <message>
        <source>0 leaves what many have at the top; more brings up what few have.</source>
        <translation>0 оставляет наверху то, что есть у многих; больше — поднимает то, что есть у немногих.</translation>
    </message>
    <message>
        <source>How many products are kept of each, those that walks reach most.</source>
        <translation>Сколько товаров хранить для каждого: те, к которым прогулки приводят чаще.</translation>
    </message>
    <message>
        <source>Add up to 1</source>
        <translation>В сумме 1</translation>
    </message>
    <message>
        <source>What is kept of each product is divided by its sum.</source>
        <translation>Сохранённое для каждого товара делится на свою сумму.</translation>
    </message>
    <message>
        <source>Leave out %1, choose settings that need less, or fewer customers or products.</source>
        <translation>Уберите %1, выберите настройки, которым нужно меньше, или меньше клиентов или товаров.</translation>
    </message>
    <message>
        <source>Look at fewer figures, or filter the customers first.</source>
        <translation>Смотрите на меньшее число показателей или сначала отфильтруйте клиентов.</translation>
    </message>
    <message>
        <source>Look at fewer figures, choose another method, or filter the customers first.</source>
        <translation>Смотрите на меньшее число показателей, выберите другой метод или сначала отфильтруйте клиентов.</translation>
    </message>
    <message>
        <source>Weight of “%1”</source>
        <translation>Вес «%1»</translation>
    </message>
    <message>
        <source>How much these figures count against the others you look at.</source>
        <translation>Сколько эти показатели значат рядом с другими, на которые вы смотрите.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Зерно</translation>
    </message>
    <message>
        <source>Where random choices start: the same seed gives the same groups.</source>
        <translation>Откуда начинаются случайные выборы: то же зерно даёт те же группы.</translation>
    </message>
    <message numerus="yes">
        <source>Bought %n time(s) before</source>
        <translation>
            <numerusform>Покупалось %n раз</numerusform>
            <numerusform>Покупалось %n раза</numerusform>
            <numerusform>Покупалось %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>In lists a prediction counts half for a product that as many customers rated as this.</source>
        <translation>В списках прогноз весит вдвое меньше, если товар оценили столько клиентов.</translation>
    </message>
    <message>
        <source>Weight of the tastes</source>
        <translation>Вес вкусов</translation>
    </message>
    <message>
        <source>How much the tastes count beside what goes from product to product.</source>
        <translation>Сколько вкусы значат рядом с тем, что идёт от товара к товару.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Шаги</translation>
    </message>
    <message>
        <source>How many steps the filter goes from product to product.</source>
        <translation>Сколько шагов от товара к товару делает фильтр.</translation>
    </message>
    <message>
        <source>Flatness</source>
        <translation>Пологость</translation>
    </message>
    <message>
        <source>Greater lets middling frequencies through by half; 1 falls in a straight line.</source>
        <translation>Чем больше, тем ближе к половине пропускаются средние частоты; 1 — прямая линия.</translation>
    </message>
    <message>
        <source>0 treats all products alike; more lets what many have speak less and be heard more.</source>
        <translation>0 — все товары одинаково; больше — то, что есть у многих, говорит тише, а слышно его лучше.</translation>
    </message>
    <message>
        <source>Graph filter, shaped</source>
        <translation>Фильтр на графе с формой</translation>
    </message>
    <message>
        <source>Passes what the customer has on from product to product, in many small steps, and to those of the same tastes. Nothing is trained.</source>
        <translation>Передаёт то, что есть у клиента, от товара к товару, многими малыми шагами, и товарам тех же вкусов. Ничего не обучается.</translation>
    </message>
    <message>
        <source>Graph filter</source>
        <translation>Фильтр на графе</translation>
    </message>
    <message>
        <source>Passes what the customer has on to products that the same customers have, and to those of the same tastes. Nothing is trained.</source>
        <translation>Передаёт то, что есть у клиента, товарам, которые есть у тех же клиентов, и товарам тех же вкусов. Ничего не обучается.</translation>
    </message>
    <message>
        <source>How this customer rates</source>
        <translation>Как оценивает этот клиент</translation>
    </message>
    <message>
        <source>How this product is rated</source>
        <translation>Как оценивают этот товар</translation>
    </message>
    <message>
        <source>Tastes in common</source>
        <translation>Общие вкусы</translation>
    </message>
    <message>
        <source>Taste %1</source>
        <translation>Вкус %1</translation>
    </message>
    <message>
        <source>How often all ratings are gone through, at most.</source>
        <translation>Сколько раз, самое большее, проходятся все оценки.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Скорость обучения</translation>
    </message>
    <message>
        <source>How far each rating moves what stands behind it.</source>
        <translation>Насколько каждая оценка сдвигает то, что за ней стоит.</translation>
    </message>
    <message>
        <source>Tastes from ratings</source>
        <translation>Вкусы по оценкам</translation>
    </message>
    <message>
        <source>Predicts ratings from how a customer rates, how a product is rated, and the tastes that both have in common. For ratings.</source>
        <translation>Прогнозирует оценки по тому, как оценивает клиент, как оценивают товар и какие вкусы у них общие. Для оценок.</translation>
    </message>
    <message>
        <source>Tastes from ratings, and from what was rated</source>
        <translation>Вкусы по оценкам и по тому, что оценено</translation>
    </message>
    <message>
        <source>As “Tastes from ratings”, and counts what somebody chose to rate as a sign of taste too. For ratings.</source>
        <translation>Как «Вкусы по оценкам», но и сам выбор, что оценить, считается признаком вкуса. Для оценок.</translation>
    </message>
    <message numerus="yes">
        <source>A high prediction, rated by %n customer(s)</source>
        <translation>
            <numerusform>Высокий прогноз, оценил %n клиент</numerusform>
            <numerusform>Высокий прогноз, оценили %n клиента</numerusform>
            <numerusform>Высокий прогноз, оценили %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>The data have neither orders nor dates: each event counts as a basket, none as later.</source>
        <translation>В данных нет ни заказов, ни дат: каждое событие считается корзиной, и ни одна не считается более поздней.</translation>
    </message>
    <message>
        <source>The data have no dates: no basket counts as later than another.</source>
        <translation>В данных нет дат: ни одна корзина не считается более поздней.</translation>
    </message>
    <message>
        <source>Weighting</source>
        <translation>Взвешивание</translation>
    </message>
    <message>
        <source>What a word of a text counts.</source>
        <translation>Сколько значит слово текста.</translation>
    </message>
    <message>
        <source>TF-IDF</source>
        <translation>TF-IDF</translation>
    </message>
    <message>
        <source>The rarer among products the more, and the more often in the text.</source>
        <translation>Тем больше, чем реже оно у товаров и чем чаще в тексте.</translation>
    </message>
    <message>
        <source>BM25</source>
        <translation>BM25</translation>
    </message>
    <message>
        <source>The same, but a word repeated counts less and less, and less in a long text.</source>
        <translation>То же, но повторы слова значат всё меньше, а в длинном тексте слово значит меньше.</translation>
    </message>
    <message>
        <source>Weight of texts</source>
        <translation>Вес текстов</translation>
    </message>
    <message>
        <source>What the words of titles and descriptions count against the rest.</source>
        <translation>Сколько значат слова названий и описаний по сравнению с остальным.</translation>
    </message>
    <message>
        <source>Weight of categories</source>
        <translation>Вес категорий</translation>
    </message>
    <message>
        <source>What categories, tags and yes-or-no columns count.</source>
        <translation>Сколько значат категории, метки и столбцы «да или нет».</translation>
    </message>
    <message>
        <source>Weight of numbers</source>
        <translation>Вес чисел</translation>
    </message>
    <message>
        <source>What prices, years and other numbers count.</source>
        <translation>Сколько значат цены, годы и другие числа.</translation>
    </message>
    <message>
        <source>A product bought so many days before the last one counts half; empty: all alike.</source>
        <translation>Товар, купленный за столько дней до последнего, считается за половину; пусто — все одинаково.</translation>
    </message>
    <message>
        <source>Like what is there already</source>
        <translation>Похоже на то, что уже есть</translation>
    </message>
    <message>
        <source>Described like %1</source>
        <translation>Описано как %1</translation>
    </message>
    <message>
        <source>Described alike</source>
        <translation>Похожие по описанию</translation>
    </message>
    <message>
        <source>Offers what is described like the things a customer has: the same words, categories and numbers. Works for products that nobody has bought.</source>
        <translation>Предлагает то, что описано так же, как вещи клиента: те же слова, категории и числа. Подходит и для товаров, которых ещё никто не купил.</translation>
    </message>
    <message>
        <source>Word “%1”</source>
        <translation>Слово «%1»</translation>
    </message>
    <message>
        <source>Number %1</source>
        <translation>Число %1</translation>
    </message>
    <message>
        <source>The recommenders whose scores and ranks are weighed.</source>
        <translation>Методы, оценки и места которых взвешиваются.</translation>
    </message>
    <message>
        <source>Greater keeps the weights nearer to 0, where little was hidden to learn from.</source>
        <translation>Чем больше, тем ближе веса к 0 — когда скрыто мало и учиться почти не на чем.</translation>
    </message>
    <message>
        <source>Place in the list of: %1</source>
        <translation>Место в списке метода: %1</translation>
    </message>
    <message>
        <source>%1: its scores count %2, its places in the list %3.</source>
        <translation>%1: вес оценок %2, вес мест в списке %3.</translation>
    </message>
    <message>
        <source>Several methods, weighed by what they would have got right</source>
        <translation>Несколько методов с весами по тому, что они угадали</translation>
    </message>
    <message>
        <source>Hides a part of the purchases, sees which recommenders would have offered it, and trusts each accordingly.</source>
        <translation>Скрывает часть покупок, смотрит, какие методы предложили бы их, и доверяет каждому соответственно.</translation>
    </message>
    <message>
        <source>Enough products</source>
        <translation>Достаточно товаров</translation>
    </message>
    <message>
        <source>From so many products in the history on the method for the well known is asked, below it that for newcomers.</source>
        <translation>Начиная со стольких товаров в истории спрашивают метод для хорошо знакомых, ниже — метод для новых.</translation>
    </message>
    <message>
        <source>One method for newcomers, one for the rest</source>
        <translation>Один метод для новых, другой для остальных</translation>
    </message>
    <message>
        <source>Asks one recommender for customers with few purchases, by what products are described like, and another for those of whom more is known.</source>
        <translation>Для клиентов с немногими покупками спрашивает один метод — по описаниям товаров, — а для тех, о ком известно больше, другой.</translation>
    </message>
    <message>
        <source>Learn the weights</source>
        <translation>Подобрать веса</translation>
    </message>
    <message>
        <source>Hides a fifth of everyone’s products, or the last basket where repeats are offered, and looks for the weights that tell it best, beginning with those given. Takes twice as long.</source>
        <translation>Скрывает пятую часть товаров каждого или, где предлагаются повторы, последнюю корзину и ищет веса, при которых скрытое угадывается лучше всего, начиная с заданных. Занимает вдвое больше времени.</translation>
    </message>
    <message>
        <source>%1: weight %2.</source>
        <translation>%1: вес %2.</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Сглаживание</translation>
    </message>
    <message>
        <source>Followed so often, what came after a product counts as much as what is bought by everybody.</source>
        <translation>При стольких продолжениях то, что шло за товаром, значит столько же, сколько то, что покупают все.</translation>
    </message>
    <message>
        <source>Weight of one’s own purchases</source>
        <translation>Вес собственных покупок</translation>
    </message>
    <message>
        <source>What counts how often the customer buys a product; only where repeats are offered.</source>
        <translation>Сколько значит, как часто клиент покупает товар; только там, где предлагаются повторы.</translation>
    </message>
    <message>
        <source>Followers kept</source>
        <translation>Хранить продолжений</translation>
    </message>
    <message>
        <source>Of each product those that follow on it most often.</source>
        <translation>Для каждого товара — те, что следуют за ним чаще всего.</translation>
    </message>
    <message>
        <source>Share of all baskets that have it</source>
        <translation>Доля всех корзин, где он есть</translation>
    </message>
    <message>
        <source>Share of own baskets that have it</source>
        <translation>Доля собственных корзин, где он есть</translation>
    </message>
    <message>
        <source>Often follows %1</source>
        <translation>Часто следует за %1</translation>
    </message>
    <message>
        <source>The data have no dates, so nothing is known to follow on anything.</source>
        <translation>В данных нет дат, и неизвестно, что за чем следует.</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>Что следует дальше</translation>
    </message>
    <message>
        <source>Offers what customers bought right after what this one has in the last basket; for data in which the order of purchases says something.</source>
        <translation>Предлагает то, что клиенты покупали сразу после того, что у этого лежит в последней корзине; для данных, где порядок покупок о чём-то говорит.</translation>
    </message>
    <message>
        <source>Decay of baskets</source>
        <translation>Затухание корзин</translation>
    </message>
    <message>
        <source>Decay of periods</source>
        <translation>Затухание периодов</translation>
    </message>
    <message>
        <source>What a period counts beside the one after it, on top of the decay of baskets.</source>
        <translation>Сколько значит период рядом со следующим, помимо затухания корзин.</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>Периоды</translation>
    </message>
    <message>
        <source>Into how many periods of as many baskets each a history is cut.</source>
        <translation>На сколько периодов с равным числом корзин делится история.</translation>
    </message>
    <message>
        <source>Share of own baskets, the latest counted most</source>
        <translation>Доля собственных корзин, последние весомее</translation>
    </message>
    <message>
        <source>Bought again, by oneself and by those alike</source>
        <translation>Что снова покупают сам клиент и похожие</translation>
    </message>
    <message>
        <source>Offers what the customer keeps buying, the latest purchases first, and what those keep buying whose baskets are most alike.</source>
        <translation>Предлагает то, что клиент покупает снова, начиная с последних покупок, и то, что снова покупают те, чьи корзины больше всего похожи.</translation>
    </message>
    <message>
        <source>Offers are for</source>
        <translation>К какому моменту</translation>
    </message>
    <message>
        <source>When the customer is expected to buy.</source>
        <translation>Когда ожидается покупка.</translation>
    </message>
    <message>
        <source>The next visit</source>
        <translation>Следующий визит</translation>
    </message>
    <message>
        <source>The last one and the customer’s usual interval on.</source>
        <translation>Последний визит плюс обычный промежуток этого клиента.</translation>
    </message>
    <message>
        <source>The end of the data</source>
        <translation>Конец данных</translation>
    </message>
    <message>
        <source>All customers at one moment: that of the last event.</source>
        <translation>Все клиенты на один момент — последнего события.</translation>
    </message>
    <message>
        <source>Shrinkage of rhythms</source>
        <translation>Сжатие ритмов</translation>
    </message>
    <message>
        <source>Repeat purchases at which a product’s own rhythm counts as much as that of all products.</source>
        <translation>Число повторных покупок, при котором собственный ритм товара значит столько же, сколько ритм всех товаров.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Итерации</translation>
    </message>
    <message>
        <source>Rounds at most.</source>
        <translation>Не больше стольких проходов.</translation>
    </message>
    <message>
        <source>Bought again soon after</source>
        <translation>Покупают снова вскоре после</translation>
    </message>
    <message>
        <source>Bought again after its usual %1 days</source>
        <translation>Покупают снова через обычный промежуток, дней: %1</translation>
    </message>
    <message>
        <source>The data set %1 has no dates.</source>
        <translation>В наборе данных %1 нет дат.</translation>
    </message>
    <message>
        <source>Choose a method that needs none, such as personal_top.</source>
        <translation>Выберите метод, которому они не нужны, например personal_top.</translation>
    </message>
    <message>
        <source>Due to be bought again</source>
        <translation>Пора купить снова</translation>
    </message>
    <message>
        <source>Learns after how many days each product is bought again, and offers what is due, for the customer and for those who buy alike.</source>
        <translation>Узнаёт, через сколько дней каждый товар покупают снова, и предлагает то, чему пришла пора — у клиента и у тех, кто покупает похоже.</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Расстояние</translation>
    </message>
    <message>
        <source>The same products, about as often.</source>
        <translation>Те же товары, примерно так же часто.</translation>
    </message>
    <message>
        <source>The same products in the same proportions.</source>
        <translation>Те же товары в тех же пропорциях.</translation>
    </message>
    <message>
        <source>Bought by anybody, without a purchase before</source>
        <translation>Покупают все, без прежней покупки</translation>
    </message>
    <message>
        <source>Own purchases</source>
        <translation>Собственные покупки</translation>
    </message>
    <message>
        <source>Customers who buy alike</source>
        <translation>Похожие клиенты</translation>
    </message>
    <message>
        <source>How many customers who buy alike are asked; 0 asks nobody.</source>
        <translation>Сколько похожих клиентов спрашивать; 0 — никого.</translation>
    </message>
    <message>
        <source>What they count; what is left to 1 counts what the neighbours buy.</source>
        <translation>Сколько они значат; остаток до 1 — это покупки соседей.</translation>
    </message>
    <message>
        <source>Nearness</source>
        <translation>Близость</translation>
    </message>
    <message>
        <source>What makes two customers buy alike.</source>
        <translation>Что делает двух клиентов похожими.</translation>
    </message>
    <message>
        <source>Method for newcomers</source>
        <translation>Метод для новых</translation>
    </message>
    <message>
        <source>Method for the rest</source>
        <translation>Метод для остальных</translation>
    </message>
    <message>
        <source>How often everything bought is gone through, at most.</source>
        <translation>Сколько раз, самое большее, просматриваются все покупки.</translation>
    </message>
    <message>
        <source>Fits this customer’s tastes</source>
        <translation>Подходит вкусам этого клиента</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>What is made small.</source>
        <translation>Что уменьшается при обучении.</translation>
    </message>
    <message>
        <source>WARP</source>
        <translation>WARP</translation>
    </message>
    <message>
        <source>What stands above the customer’s products, most of all at the top of the list.</source>
        <translation>То, что стоит выше товаров клиента, прежде всего в начале списка.</translation>
    </message>
    <message>
        <source>Logistic</source>
        <translation>Логистическая</translation>
    </message>
    <message>
        <source>How unlikely the customer’s products seem, and how likely others.</source>
        <translation>Насколько маловероятными кажутся товары клиента и насколько вероятными — другие.</translation>
    </message>
    <message>
        <source>How many tastes are told apart.</source>
        <translation>Сколько вкусов различать.</translation>
    </message>
    <message>
        <source>How far each step goes.</source>
        <translation>Длина каждого шага.</translation>
    </message>
    <message>
        <source>Greater keeps factors smaller.</source>
        <translation>Чем больше, тем меньше факторы.</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Products looked at, at most, for one that wrongly stands above.</source>
        <translation>Сколько товаров, самое большее, просмотреть в поисках того, что стоит выше по ошибке.</translation>
    </message>
    <message>
        <source>Use attributes of customers</source>
        <translation>Учитывать атрибуты клиентов</translation>
    </message>
    <message>
        <source>Customers with the same attributes share a part of their tastes.</source>
        <translation>У клиентов с одинаковыми атрибутами часть вкусов общая.</translation>
    </message>
    <message>
        <source>The product itself</source>
        <translation>Сам товар</translation>
    </message>
    <message>
        <source>Fits this customer’s tastes: %1</source>
        <translation>Подходит вкусам этого клиента: %1</translation>
    </message>
    <message>
        <source>Tastes from attributes</source>
        <translation>Вкусы по атрибутам</translation>
    </message>
    <message>
        <source>Learns tastes for words, categories and attributes as well as for single products and customers: works for products that nobody has bought.</source>
        <translation>Узнаёт вкусы не только по отдельным товарам и клиентам, но и по словам, категориям и атрибутам: подходит и для товаров, которых никто не покупал.</translation>
    </message>
    <message>
        <source>Followed on the last basket</source>
        <translation>Следовало за последней корзиной</translation>
    </message>
    <message>
        <source>“%1” beats “%2” for %3 of customers and loses for %4; the difference is larger than chance explains.</source>
        <translation>«%1» лучше, чем «%2», у %3 клиентов и хуже у %4; разница больше, чем объясняет случайность.</translation>
    </message>
    <message>
        <source>“%1” is above “%2” for %3 of customers and below for %4; the difference is larger than chance explains.</source>
        <translation>«%1» выше, чем «%2», у %3 клиентов и ниже у %4; разница больше, чем объясняет случайность.</translation>
    </message>
    <message>
        <source>Not tested: the figure is of all lists together.</source>
        <translation>Не проверено: показатель относится ко всем спискам вместе.</translation>
    </message>
    <message>
        <source>Not tested: there is no figure to compare.</source>
        <translation>Не проверено: нет показателя для сравнения.</translation>
    </message>
    <message>
        <source>Both come to the same for every customer.</source>
        <translation>У каждого клиента оба дают одно и то же.</translation>
    </message>
    <message>
        <source>Cannot tell: chance alone explains such a difference.</source>
        <translation>Сказать нельзя: такую разницу объясняет одна случайность.</translation>
    </message>
    <message>
        <source>nothing is offered to anybody</source>
        <translation>никому ничего не предложено</translation>
    </message>
    <message>
        <source>All events of the data set %1 have one date: there is no later part.</source>
        <translation>Все события набора данных %1 приходятся на одну дату: более поздней части нет.</translation>
    </message>
    <message>
        <source>Nobody has two products, so that nobody can be shown one and judged by another.</source>
        <translation>Ни у кого нет двух товаров, поэтому никого нельзя показать по одному и проверить по другому.</translation>
    </message>
    <message>
        <source>Give data in which customers have more.</source>
        <translation>Возьмите данные, в которых у клиентов товаров больше.</translation>
    </message>
    <message>
        <source>how far predicted ratings are off, where large misses weigh more</source>
        <translation>насколько ошибаются предсказанные оценки; большие промахи весят больше</translation>
    </message>
    <message>
        <source>how far predicted ratings are off on average</source>
        <translation>насколько в среднем ошибаются предсказанные оценки</translation>
    </message>
    <message>
        <source>share of the N places in the list that are hits</source>
        <translation>доля попаданий среди N мест списка</translation>
    </message>
    <message>
        <source>share of what was hidden that is in the list</source>
        <translation>какая доля скрытого оказалась в списке</translation>
    </message>
    <message>
        <source>recall where nobody is blamed for more hidden products than fit into the list</source>
        <translation>полнота, в которой скрытые товары, не вмещающиеся в список, не считаются промахами</translation>
    </message>
    <message>
        <source>how near the top the hits stand, 1 where all stand first</source>
        <translation>насколько высоко стоят попадания; 1 — все на первых местах</translation>
    </message>
    <message>
        <source>Mean average precision</source>
        <translation>Средняя точность по местам попаданий (MAP)</translation>
    </message>
    <message>
        <source>precision at the rank of each hit, averaged: rewards hits that come early</source>
        <translation>точность на месте каждого попадания, в среднем: ценятся ранние попадания</translation>
    </message>
    <message>
        <source>Mean reciprocal rank</source>
        <translation>Средний обратный ранг (MRR)</translation>
    </message>
    <message>
        <source>1 divided by the rank of the first hit: 1 where it stands first, ½ where second</source>
        <translation>1, делённая на место первого попадания: 1 — на первом месте, ½ — на втором</translation>
    </message>
    <message>
        <source>share of customers with at least one hit</source>
        <translation>доля клиентов хотя бы с одним попаданием</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>chance that a hidden product is scored above another one; ½ is guessing</source>
        <translation>вероятность того, что скрытый товар оценён выше другого; ½ — угадывание</translation>
    </message>
    <message>
        <source>share of the products that somebody is offered</source>
        <translation>доля товаров, которые хоть кому-то предложены</translation>
    </message>
    <message>
        <source>Gini coefficient of offers</source>
        <translation>Коэффициент Джини предложений</translation>
    </message>
    <message>
        <source>0 where all products are offered equally often, nearly 1 where always the same</source>
        <translation>0 — все товары предлагаются одинаково часто, почти 1 — всегда одни и те же</translation>
    </message>
    <message>
        <source>Novelty</source>
        <translation>Новизна</translation>
    </message>
    <message>
        <source>how little known the offers are: one more where half as many customers have them</source>
        <translation>насколько малоизвестны предложения: на единицу больше там, где товар есть у вдвое меньшего числа клиентов</translation>
    </message>
    <message>
        <source>Diversity within a list</source>
        <translation>Разнообразие внутри списка</translation>
    </message>
    <message>
        <source>how unlike each other the products of a list are: 1 where no customer has two of them</source>
        <translation>насколько непохожи друг на друга товары списка: 1 — ни у одного клиента нет двух из них</translation>
    </message>
    <message>
        <source>Popularity lift</source>
        <translation>Прирост популярности</translation>
    </message>
    <message>
        <source>how much more popular the offers are than what customers have: 0 as much, 1 twice</source>
        <translation>насколько предложения популярнее того, что у клиентов есть: 0 — так же, 1 — вдвое</translation>
    </message>
    <message>
        <source>Share of repeats</source>
        <translation>Доля повторов</translation>
    </message>
    <message>
        <source>share of the offers that the customer has had before</source>
        <translation>доля предложений, которые у клиента уже были</translation>
    </message>
    <message>
        <source>Hold out the last basket</source>
        <translation>Скрыть последнюю корзину</translation>
    </message>
    <message>
        <source>Each customer&apos;s latest purchase is hidden, with what they had bought before.</source>
        <translation>Последняя покупка каждого клиента скрыта, вместе с тем, что покупалось и раньше.</translation>
    </message>
    <message>
        <source>Hold out the time after a day</source>
        <translation>Скрыть время после даты</translation>
    </message>
    <message>
        <source>What happened from one moment on is hidden of all customers, as if it were still to come.</source>
        <translation>Всё, что было с некоторого момента, скрыто у всех клиентов, как если бы оно ещё предстояло.</translation>
    </message>
    <message>
        <source>Hold out each part in turn</source>
        <translation>Скрывать части по очереди</translation>
    </message>
    <message>
        <source>What each customer has is dealt into equal parts; each is hidden once, figures are of all.</source>
        <translation>То, что есть у каждого клиента, делится на равные части; каждая скрывается один раз, показатели — по всем.</translation>
    </message>
    <message>
        <source>Hold out customers</source>
        <translation>Скрыть клиентов</translation>
    </message>
    <message>
        <source>Some customers are left out of the training, shown by a part of what they have, and judged by the rest.</source>
        <translation>Часть клиентов не участвует в обучении; о них сообщается часть того, что у них есть, а проверяются они по остальному.</translation>
    </message>
    <message>
        <source>Tastes from ratings, solved in turn</source>
        <translation>Вкусы по оценкам, по очереди</translation>
    </message>
    <message>
        <source>Finds the same tastes as “Tastes from ratings” by solving for customers and for products in turn: no step length to choose, and all processors take part.</source>
        <translation>Находит те же вкусы, что «Вкусы по оценкам», решая уравнения то для клиентов, то для товаров: шаг выбирать не нужно, и работают все процессоры.</translation>
    </message>
    <message>
        <source>How far each step moves what stands behind a score.</source>
        <translation>Насколько каждый шаг сдвигает то, что стоит за оценкой.</translation>
    </message>
    <message>
        <source>How liked the product is</source>
        <translation>Насколько товар нравится всем</translation>
    </message>
    <message>
        <source>Tastes from pairs</source>
        <translation>Вкусы из пар</translation>
    </message>
    <message>
        <source>Learns tastes by putting what a customer has above what he has not, pair by pair: made for the order of a list.</source>
        <translation>Учит вкусы, ставя то, что у клиента есть, выше того, чего нет, пара за парой: создан для порядка в списке.</translation>
    </message>
    <message>
        <source>Groups of customers</source>
        <translation>Групп клиентов</translation>
    </message>
    <message>
        <source>Into how many groups customers are sorted.</source>
        <translation>На сколько групп делятся клиенты.</translation>
    </message>
    <message>
        <source>Groups of products</source>
        <translation>Групп товаров</translation>
    </message>
    <message>
        <source>Into how many groups products are sorted.</source>
        <translation>На сколько групп делятся товары.</translation>
    </message>
    <message>
        <source>How often everyone is sorted anew, at most.</source>
        <translation>Сколько раз, самое большее, все распределяются заново.</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Запусков</translation>
    </message>
    <message>
        <source>Begins as often from other groups drawn by chance; the closest fit is kept.</source>
        <translation>Столько раз начинает с новых случайных групп; остаётся самое точное.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Группы</translation>
    </message>
    <message>
        <source>What customers of this group give products of group %1</source>
        <translation>Сколько клиенты этой группы ставят товарам группы %1</translation>
    </message>
    <message>
        <source>Groups of customers and of products</source>
        <translation>Группы клиентов и товаров</translation>
    </message>
    <message>
        <source>Sorts customers and products into a few groups at once and predicts what the one group gives the other. For ratings.</source>
        <translation>Делит клиентов и товары сразу на несколько групп и прогнозирует, сколько одна группа ставит другой. Для оценок.</translation>
    </message>
    <message>
        <source>That this customer has it</source>
        <translation>Что у этого клиента он есть</translation>
    </message>
    <message>
        <source>Nothing speaks for itself</source>
        <translation>Никто не говорит сам за себя</translation>
    </message>
    <message>
        <source>Holds each product’s weight for itself at zero while the others are found.</source>
        <translation>Держит вес каждого товара для него самого на нуле, пока ищутся остальные.</translation>
    </message>
    <message>
        <source>Weight against long histories</source>
        <translation>Вес против длинных историй</translation>
    </message>
    <message>
        <source>More lets those who have much say less about which products go together.</source>
        <translation>Чем больше, тем меньше говорят о сочетаниях товаров те, у кого много всего.</translation>
    </message>
    <message>
        <source>Weight of popularity</source>
        <translation>Вес популярности</translation>
    </message>
    <message>
        <source>More brings up what many have, less than zero what few have.</source>
        <translation>Больше — поднимает то, что есть у многих, меньше нуля — то, что есть у немногих.</translation>
    </message>
    <message>
        <source>Solved for</source>
        <translation>Решать для</translation>
    </message>
    <message>
        <source>Which side the equation is solved for. The answer is the same; the smaller is faster.</source>
        <translation>Для какой стороны решается уравнение. Ответ тот же; меньшая быстрее.</translation>
    </message>
    <message>
        <source>The fewer</source>
        <translation>Кого меньше</translation>
    </message>
    <message>
        <source>Customers or products, whichever there are fewer of.</source>
        <translation>Клиенты или товары — смотря кого меньше.</translation>
    </message>
    <message>
        <source>Reasons name products of the customer.</source>
        <translation>В причинах — товары клиента.</translation>
    </message>
    <message>
        <source>Reasons name customers who are alike.</source>
        <translation>В причинах — похожие клиенты.</translation>
    </message>
    <message>
        <source>How numbers are weighed before likeness is measured.</source>
        <translation>Как взвешиваются числа, прежде чем мерить сходство.</translation>
    </message>
    <message>
        <source>What is taken away</source>
        <translation>Что вычитается</translation>
    </message>
    <message>
        <source>What a vote is compared with before it counts in a prediction.</source>
        <translation>С чем сравнивается голос, прежде чем войти в прогноз.</translation>
    </message>
    <message>
        <source>The average</source>
        <translation>Среднее</translation>
    </message>
    <message>
        <source>Of the neighbour: one who praises everything says little by praise.</source>
        <translation>Соседа: похвала того, кто хвалит всё, мало что говорит.</translation>
    </message>
    <message>
        <source>The average, in standard deviations</source>
        <translation>Среднее, в стандартных отклонениях</translation>
    </message>
    <message>
        <source>As the average, and one who differs little says much by a small difference.</source>
        <translation>Как среднее, но у того, чьи оценки близки, и малая разница значит много.</translation>
    </message>
    <message>
        <source>What was to be expected</source>
        <translation>То, чего следовало ждать</translation>
    </message>
    <message>
        <source>From how generous the neighbour is and how good the product: a vote is what is left of it.</source>
        <translation>По щедрости соседа и качеству товара: голос — то, что сверх этого.</translation>
    </message>
    <message>
        <source>What each product of the customer says for others adds up to 1, so that none says most.</source>
        <translation>То, что каждый товар клиента говорит за другие, в сумме даёт 1, чтобы ни один не говорил за всех.</translation>
    </message>
    <message>
        <source>How far above the average, in standard deviations</source>
        <translation>Насколько выше среднего, в стандартных отклонениях</translation>
    </message>
    <message>
        <source>Ratings as sums of parts</source>
        <translation>Оценки как суммы частей</translation>
    </message>
    <message>
        <source>Explains each rating as a sum of tastes of which none takes away: parts that can be read one by one. For ratings above zero.</source>
        <translation>Объясняет каждую оценку суммой вкусов, из которых ни один не вычитается: части можно читать по одной. Для оценок выше нуля.</translation>
    </message>
    <message>
        <source>Sparseness</source>
        <translation>Разреженность</translation>
    </message>
    <message>
        <source>More leaves fewer products that speak for a product.</source>
        <translation>Чем больше, тем меньше товаров говорит за товар.</translation>
    </message>
    <message>
        <source>Only weights above zero</source>
        <translation>Только веса выше нуля</translation>
    </message>
    <message>
        <source>No product speaks against another: easier to read, and faster.</source>
        <translation>Ни один товар не говорит против другого: легче читать и быстрее.</translation>
    </message>
    <message>
        <source>Few products that speak for each</source>
        <translation>Немногие товары за каждый</translation>
    </message>
    <message>
        <source>Finds for each product the few others that tell best who has it: as “Products weighed together”, but sparse and easy to read.</source>
        <translation>Находит для каждого товара немногие другие, которые лучше всего говорят, у кого он есть: как «Товары, взвешенные вместе», но разреженно и легко читается.</translation>
    </message>
    <message>
        <source>Mean squared difference</source>
        <translation>Средний квадрат разности</translation>
    </message>
    <message>
        <source>How close the numbers are on average where both have one: 1 where they are equal.</source>
        <translation>Насколько числа в среднем близки там, где есть у обоих: 1, где равны.</translation>
    </message>
    <message>
        <source>Log-likelihood ratio</source>
        <translation>Отношение правдоподобия</translation>
    </message>
    <message>
        <source>How surely they have more in common than chance would give; the numbers themselves do not matter.</source>
        <translation>Насколько уверенно общего больше, чем дал бы случай; сами числа не важны.</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Как есть</translation>
    </message>
    <message>
        <source>What everybody has counts as much as what few have.</source>
        <translation>То, что есть у всех, значит столько же, сколько то, что есть у немногих.</translation>
    </message>
    <message>
        <source>By rarity (TF-IDF)</source>
        <translation>По редкости (TF-IDF)</translation>
    </message>
    <message>
        <source>What few have says more about who is alike.</source>
        <translation>То, что есть у немногих, больше говорит о сходстве.</translation>
    </message>
    <message>
        <source>By rarity and length (BM25)</source>
        <translation>По редкости и длине (BM25)</translation>
    </message>
    <message>
        <source>As by rarity, and numbers count less where there are many of them.</source>
        <translation>Как по редкости, и числа значат меньше там, где их много.</translation>
    </message>
    <message>
        <source>it cannot answer for customers who are not in the training data</source>
        <translation>метод не может ответить о клиентах, которых нет в обучающих данных</translation>
    </message>
    <message>
        <source>Resampling customers</source>
        <translation>Повторная выборка клиентов</translation>
    </message>
    <message>
        <source>Reading the candidates</source>
        <translation>Чтение кандидатов</translation>
    </message>
    <message>
        <source>Reading the histories of other customers</source>
        <translation>Чтение историй других клиентов</translation>
    </message>
    <message>
        <source>Trying settings %1</source>
        <translation>Проба настроек %1</translation>
    </message>
    <message>
        <source>Choose settings that need less.</source>
        <translation>Выберите настройки, которым нужно меньше.</translation>
    </message>
    <message>
        <source>Say how many settings to try, or for how many seconds.</source>
        <translation>Укажите, сколько настроек пробовать или сколько секунд.</translation>
    </message>
    <message>
        <source>Settings are searched on one split, not on several folds.</source>
        <translation>Настройки подбираются на одном разбиении, а не на нескольких частях.</translation>
    </message>
    <message>
        <source>%1 says neither better nor worse.</source>
        <translation>%1 не говорит, лучше это или хуже.</translation>
    </message>
    <message>
        <source>“kindred-cli tune --help” lists the options.</source>
        <translation>Все параметры покажет «kindred-cli tune --help».</translation>
    </message>
    <message>
        <source>--candidates and --fold-in go with --train and --test.</source>
        <translation>--candidates и --fold-in задаются вместе с --train и --test.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) like this one (has|have) it</source>
        <translation>
            <numerusform>Он есть у %n похожего клиента</numerusform>
            <numerusform>Он есть у %n похожих клиентов</numerusform>
            <numerusform>Он есть у %n похожих клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of the fold-in file (is|are) in the training: judged by the history there.</source>
        <translation>
            <numerusform>%n клиент из файла историй есть в обучении: проверяется по истории оттуда.</numerusform>
            <numerusform>%n клиента из файла историй есть в обучении: проверяются по истории оттуда.</numerusform>
            <numerusform>%n клиентов из файла историй есть в обучении: проверяются по истории оттуда.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other customer(s)</source>
        <translation>
            <numerusform>%n другой клиент</numerusform>
            <numerusform>%n других клиента</numerusform>
            <numerusform>%n других клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test event(s) (is|are) not among the candidates of the customer: missed.</source>
        <translation>
            <numerusform>%n проверочное событие не входит в число кандидатов клиента: промах.</numerusform>
            <numerusform>%n проверочных события не входят в число кандидатов клиента: промах.</numerusform>
            <numerusform>%n проверочных событий не входят в число кандидатов клиента: промах.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test event(s) (is|are) of what the customer had before: without --include-bought only methods of repeats can hit (it|them).</source>
        <translation>
            <numerusform>%n проверочное событие — о том, что у клиента уже было: без --include-bought попасть в него могут только методы повторов.</numerusform>
            <numerusform>%n проверочных события — о том, что у клиента уже было: без --include-bought попасть в них могут только методы повторов.</numerusform>
            <numerusform>%n проверочных событий — о том, что у клиента уже было: без --include-bought попасть в них могут только методы повторов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of the test (has|have) no history in the training: not judged.</source>
        <translation>
            <numerusform>У %n проверочного клиента нет истории в обучении: он не проверяется.</numerusform>
            <numerusform>У %n проверочных клиентов нет истории в обучении: они не проверяются.</numerusform>
            <numerusform>У %n проверочных клиентов нет истории в обучении: они не проверяются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Как решать</translation>
    </message>
    <message>
        <source>How everyone’s tastes are found in a round.</source>
        <translation>Как за проход находятся вкусы каждого.</translation>
    </message>
    <message>
        <source>Conjugate gradients</source>
        <translation>Сопряжённые градиенты</translation>
    </message>
    <message>
        <source>A few steps from where they stand: many times as fast.</source>
        <translation>Несколько шагов с достигнутого места: в несколько раз быстрее.</translation>
    </message>
    <message>
        <source>Cholesky</source>
        <translation>Холецкий</translation>
    </message>
    <message>
        <source>Wholly: fewer rounds are needed, each of which takes long.</source>
        <translation>До конца: проходов нужно меньше, но каждый долгий.</translation>
    </message>
    <message>
        <source>How many steps a round takes for everyone.</source>
        <translation>Сколько шагов за проход делается для каждого.</translation>
    </message>
    <message>
        <source>“%1” is no number above 0 (in “%2”).</source>
        <translation>«%1» — не число больше 0 (в «%2»).</translation>
    </message>
    <message>
        <source>Write product,value as in B001,5, or the product alone.</source>
        <translation>Пишите товар,значение, как B001,5, или один товар.</translation>
    </message>
    <message>
        <source>Ask for one of --customer ID, --history PRODUCT, --product ID, or --all with --out FILE.csv.</source>
        <translation>Попросите одно из: --customer ID, --history ТОВАР, --product ID или --all с --out ФАЙЛ.csv.</translation>
    </message>
    <message>
        <source>Conjugate gradients did not come to an end.</source>
        <translation>Метод сопряжённых градиентов не сошёлся.</translation>
    </message>
    <message>
        <source>Choose a greater regularisation or a greater tolerance.</source>
        <translation>Выберите регуляризацию побольше или большую погрешность.</translation>
    </message>
    <message>
        <source>How the equation is solved. The answer is the same.</source>
        <translation>Как решается уравнение. Ответ один и тот же.</translation>
    </message>
    <message>
        <source>Dense inverse</source>
        <translation>Полная обратная матрица</translation>
    </message>
    <message>
        <source>All weights at once: fast, and in need of memory for all of them.</source>
        <translation>Все веса сразу: быстро, но в памяти должны поместиться все.</translation>
    </message>
    <message>
        <source>A few products at a time: in little memory, but slow.</source>
        <translation>По нескольку товаров за раз: памяти нужно мало, но долго.</translation>
    </message>
    <message>
        <source>How much of the equation may be left unsolved.</source>
        <translation>Какая часть уравнения может остаться нерешённой.</translation>
    </message>
    <message>
        <source>Weights between all products need the memory. Solve by conjugate gradients (solver), or choose “Very many products weighed together” (sansa).</source>
        <translation>Память нужна для весов между всеми товарами. Решайте сопряжёнными градиентами (solver) или выберите «Очень много товаров, взвешенных вместе» (sansa).</translation>
    </message>
    <message>
        <source>Blocks (iALS++)</source>
        <translation>Блоками (iALS++)</translation>
    </message>
    <message>
        <source>Some tastes at a time, the others held: nearly as good a round as the whole, many times as fast where there are many tastes.</source>
        <translation>По нескольку вкусов за раз, остальные закреплены: круг почти так же хорош, как целиком, и во много раз быстрее, когда вкусов много.</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Блок</translation>
    </message>
    <message>
        <source>How many tastes are found at a time.</source>
        <translation>Сколько вкусов находится за раз.</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>Значимость</translation>
    </message>
    <message>
        <source>With as many entries in common as this a similarity counts whole, with half as many half; 0 does not ask.</source>
        <translation>При стольких общих записях сходство учитывается полностью, при вдвое меньшем числе — наполовину; 0 — не учитывать.</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Заполнение</translation>
    </message>
    <message>
        <source>Against how many products each is weighed at once: more come nearer to what “Products weighed together” finds, which as many as there are products find exactly.</source>
        <translation>Со сколькими товарами каждый взвешивается сразу: чем больше, тем ближе к тому, что находит «Товары, взвешенные вместе», а если со всеми — то в точности.</translation>
    </message>
    <message>
        <source>Very many products weighed together</source>
        <translation>Очень много товаров, взвешенных вместе</translation>
    </message>
    <message>
        <source>As “Products weighed together”, for more products than memory holds weights between: each is weighed against those that have most to do with it.</source>
        <translation>Как «Товары, взвешенные вместе», когда товаров столько, что веса между всеми не помещаются в память: каждый взвешивается с теми, что связаны с ним сильнее всего.</translation>
    </message>
    <message>
        <source>Pearson correlation, beside the baseline</source>
        <translation>Корреляция Пирсона относительно ожидаемого</translation>
    </message>
    <message>
        <source>Whether both are above and below what was to be expected together: the average of all, how generous the customer is, and how good the product.</source>
        <translation>Отклоняются ли оба от ожидаемого в одну сторону: ожидается общее среднее с поправками на щедрость клиента и на качество товара.</translation>
    </message>
    <message>
        <source>With less in common than this, a similarity counts as much less.</source>
        <translation>Если общего меньше, сходство учитывается во столько же раз слабее.</translation>
    </message>
    <message>
        <source>The statistics of the rows lack the baselines.</source>
        <translation>В статистике строк нет базовых оценок.</translation>
    </message>
    <message>
        <source>Install the package kindred-neural, or, where Kindred is built from its sources, libtorch-dev, and build again.</source>
        <translation>Установите пакет kindred-neural, а если Kindred собран из исходников — libtorch-dev, и соберите его снова.</translation>
    </message>
    <message>
        <source>The extra that trains neural recommenders could not be loaded: %1.</source>
        <translation>Не удалось загрузить дополнение, которое обучает нейронные модели рекомендаций: %1.</translation>
    </message>
    <message>
        <source>Needs the extra for neural recommenders, which is not installed.</source>
        <translation>Нужно дополнение для нейронных моделей рекомендаций, а оно не установлено.</translation>
    </message>
    <message>
        <source>The extra that trains neural recommenders is not installed.</source>
        <translation>Дополнение, которое обучает нейронные модели рекомендаций, не установлено.</translation>
    </message>
    <message>
        <source>What each product moves: the score with it, less the score without it</source>
        <translation>Что меняет каждый товар: балл с ним минус балл без него</translation>
    </message>
    <message>
        <source>Fits all that the customer has</source>
        <translation>Подходит ко всему, что есть у клиента</translation>
    </message>
    <message>
        <source>Mostly because of %1</source>
        <translation>Прежде всего из-за «%1»</translation>
    </message>
    <message>
        <source>The rest: what is said of everybody, and what products move together. Left out one at a time, they do not add up to the score</source>
        <translation>Остальное: что говорится о каждом и что товары меняют лишь вместе. Если убирать их по одному, сумма не равна баллу</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Скрытые нейроны</translation>
    </message>
    <message>
        <source>How many numbers the layers before and after the tastes have.</source>
        <translation>Сколько чисел в слоях до вкусов и после них.</translation>
    </message>
    <message>
        <source>Share of what is had that a step does not see: more for few data.</source>
        <translation>Доля имеющихся товаров, которую шаг не видит: больше — если данных мало.</translation>
    </message>
    <message>
        <source>Weight of the divergence</source>
        <translation>Вес расхождения</translation>
    </message>
    <message>
        <source>How strongly tastes are kept near those of everybody.</source>
        <translation>Насколько сильно вкусы удерживаются возле общих.</translation>
    </message>
    <message>
        <source>Variational autoencoder</source>
        <translation>Вариационный автокодировщик</translation>
    </message>
    <message>
        <source>A neural net squeezes what a customer has into a few tastes and spreads them out over all products again.</source>
        <translation>Нейронная сеть сжимает всё, что есть у клиента, в несколько вкусов и снова раскладывает их по всем товарам.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Размер пакета</translation>
    </message>
    <message>
        <source>How many examples a step learns from: more take fewer, surer steps.</source>
        <translation>На скольких примерах учится один шаг: чем больше, тем шагов меньше и тем они вернее.</translation>
    </message>
    <message>
        <source>Products drawn</source>
        <translation>Случайные товары</translation>
    </message>
    <message>
        <source>Beside each product that is had, so many drawn ones that are not.</source>
        <translation>К каждому имеющемуся товару — столько случайных из тех, которых нет.</translation>
    </message>
    <message>
        <source>Neural matrix factorisation</source>
        <translation>Нейронное разложение матрицы</translation>
    </message>
    <message>
        <source>Tastes of customers and products are held against each other by a neural net beside the usual product.</source>
        <translation>Вкусы клиентов и товаров сопоставляет нейронная сеть вдобавок к обычному произведению.</translation>
    </message>
    <message>
        <source>Events looked at</source>
        <translation>Просматриваемые события</translation>
    </message>
    <message>
        <source>Share of the numbers that a step does not see: more for few data.</source>
        <translation>Доля чисел, которую шаг не видит: больше — если данных мало.</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Блоки</translation>
    </message>
    <message>
        <source>How often the sequence is looked over, one after the other.</source>
        <translation>Сколько раз подряд просматривается последовательность.</translation>
    </message>
    <message>
        <source>Beside what was bought next, so many drawn ones that were not.</source>
        <translation>К купленному следующим — столько случайных товаров, которые не куплены.</translation>
    </message>
    <message>
        <source>Self-attentive sequences</source>
        <translation>Последовательности с самовниманием</translation>
    </message>
    <message>
        <source>A neural net looks back over the last purchases in their order and tells what comes next.</source>
        <translation>Нейронная сеть просматривает последние покупки по порядку и говорит, что будет дальше.</translation>
    </message>
    <message>
        <source>Lists are made of the last ones of each customer; what is older is only learnt from.</source>
        <translation>Списки строятся по последним событиям каждого клиента; на более старых модель только учится.</translation>
    </message>
    <message>
        <source>“%1” is a part of it. %2</source>
        <translation>«%1» — его часть. %2</translation>
    </message>
    <message>
        <source>Held out to stop by</source>
        <translation>Отложить для остановки</translation>
    </message>
    <message>
        <source>The share of everyone’s products that a first training does not see. It ends where more rounds tell them no better; then all is trained on, for the best number of rounds. 0: all rounds are gone through.</source>
        <translation>Доля товаров каждого покупателя, которых не видит первое обучение. Оно кончается, когда новые проходы предсказывают их не лучше; затем метод обучается на всех данных за лучшее число проходов. 0: выполняются все проходы.</translation>
    </message>
    <message>
        <source>Of %1 rounds the one numbered %2 told best what was held out: all was trained on for as many.</source>
        <translation>Из проходов (%1) отложенное лучше всего предсказал проход %2: на всех данных обучено за столько же.</translation>
    </message>
    <message>
        <source>Round %1, loss %2</source>
        <translation>Проход %1, потери %2</translation>
    </message>
    <message>
        <source>Nobody has so much that a part of it could be held out: all rounds were gone through.</source>
        <translation>Ни у кого нет столько, чтобы часть можно было отложить: выполнены все проходы.</translation>
    </message>
    <message>
        <source>There are no clear groups: whatever their number, customers stand as close together between groups as in customers without any groups. Groups would be cuts through one crowd; they may still be of use, but any other cut would do as well.</source>
        <translation>Чётких групп нет: сколько их ни выделяй, между группами покупатели стоят так же тесно, как там, где групп нет вовсе. Любое деление разрежет одну общую массу; оно может быть полезно, но и другое было бы не хуже.</translation>
    </message>
    <message>
        <source>There are no clear groups: random halves of the customers give different ones, whatever their number.</source>
        <translation>Чётких групп нет: сколько их ни выделяй, по случайным половинам покупателей получаются разные группы.</translation>
    </message>
    <message>
        <source>There are no clear groups: what stands apart is a few single customers, and the rest is one crowd.</source>
        <translation>Чётких групп нет: особняком стоят лишь отдельные покупатели, а остальные — одна общая масса.</translation>
    </message>
    <message>
        <source>There are too few different customers to tell groups apart.</source>
        <translation>Различных покупателей слишком мало, чтобы выделить группы.</translation>
    </message>
    <message>
        <source>“%1” finds the number of groups by itself: there is no k to choose.</source>
        <translation>«%1» сам находит число групп: выбирать k не нужно.</translation>
    </message>
    <message>
        <source>Choose a method that is told how many groups to make.</source>
        <translation>Выберите метод, которому задают число групп.</translation>
    </message>
    <message>
        <source>The numbers of groups to try must lie between 2 and 100, the first no greater than the last; not from %1 to %2.</source>
        <translation>Проверяемые числа групп должны лежать от 2 до 100, первое не больше последнего, а не от %1 до %2.</translation>
    </message>
    <message>
        <source>Trying %1 groups</source>
        <translation>Проверяется число групп: %1</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: не %2</translation>
    </message>
    <message>
        <source>Share of spend on %1: at least %2</source>
        <translation>Доля расходов на «%1»: не меньше %2</translation>
    </message>
    <message>
        <source>Share of spend on %1: below %2</source>
        <translation>Доля расходов на «%1»: меньше %2</translation>
    </message>
    <message>
        <source>%1: at least %2</source>
        <translation>%1: не меньше %2</translation>
    </message>
    <message>
        <source>%1: below %2</source>
        <translation>%1: меньше %2</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>Whether these customers are found again in a part of the data was not checked.</source>
        <translation>Не проверялось, находятся ли эти покупатели вместе и по части данных.</translation>
    </message>
    <message>
        <source>Very stable</source>
        <translation>Очень устойчив</translation>
    </message>
    <message>
        <source>Found again nearly unchanged in random halves of the customers.</source>
        <translation>Почти без изменений находится и по случайным половинам покупателей.</translation>
    </message>
    <message>
        <source>Stable</source>
        <translation>Устойчив</translation>
    </message>
    <message>
        <source>Found again in random halves of the customers, with some change at the border.</source>
        <translation>Находится и по случайным половинам покупателей, немного меняется лишь граница.</translation>
    </message>
    <message>
        <source>Border unsure</source>
        <translation>Граница неясна</translation>
    </message>
    <message>
        <source>There is a pattern, but who belongs to it depends on which customers are looked at.</source>
        <translation>Закономерность есть, но кто в неё входит, зависит от того, на каких покупателей смотреть.</translation>
    </message>
    <message>
        <source>Not stable</source>
        <translation>Неустойчив</translation>
    </message>
    <message>
        <source>Another half of the customers gives other groups: do not build on this one.</source>
        <translation>По другой половине покупателей получаются другие группы: полагаться на эту нельзя.</translation>
    </message>
    <message>
        <source>There is nobody whom others could be like.</source>
        <translation>Нет никого, на кого могли бы походить другие.</translation>
    </message>
    <message>
        <source>Choose customers who are in this data set.</source>
        <translation>Выберите покупателей, которые есть в этом наборе данных.</translation>
    </message>
    <message>
        <source>These are all customers: nobody else is left.</source>
        <translation>Это все покупатели: других не осталось.</translation>
    </message>
    <message>
        <source>Choose some of the customers.</source>
        <translation>Выберите часть покупателей.</translation>
    </message>
    <message>
        <source>Comparing customers</source>
        <translation>Сравнение покупателей</translation>
    </message>
    <message>
        <source>There are at least %1 groups, each set apart from every other: fewer customers stand between two of them than in the middle of either. Random halves of the customers give the same groups (agreement %2, where 1 is the same). This is the largest number that was tried: try more.</source>
        <translation>Групп не меньше %1, и каждая отделена от всех прочих: между любыми двумя покупателей меньше, чем в середине каждой из них. По случайным половинам покупателей получаются те же группы (согласие %2, где 1 — полное). Это наибольшее число из проверенных: попробуйте больше.</translation>
    </message>
    <message>
        <source>%1 is the largest number of groups that are all set apart: fewer customers stand between two of them than in the middle of either. Random halves of the customers give the same groups (agreement %2, where 1 is the same).</source>
        <translation>%1 — наибольшее число групп, при котором все они отделены друг от друга: между любыми двумя покупателей меньше, чем в середине каждой из них. По случайным половинам покупателей получаются те же группы (согласие %2, где 1 — полное).</translation>
    </message>
    <message>
        <source>%1 is too large to be meant.</source>
        <translation>%1: файл слишком велик, вряд ли имелся в виду он.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Begin with the playbook that the program brings, and change one play at a time.</source>
        <translation>Начните со сборника стратегий программы и меняйте по одной стратегии.</translation>
    </message>
    <message>
        <source>In the playbook, “%1” of what a segment needs is missing or not as it should be.</source>
        <translation>В сборнике стратегий «%1» среди требований к сегменту отсутствует или записано неверно.</translation>
    </message>
    <message>
        <source>The playbook is not JSON with a list of “plays”.</source>
        <translation>Сборник стратегий — не JSON со списком «plays».</translation>
    </message>
    <message>
        <source>Write the page as .html, which every browser can print.</source>
        <translation>Сохраните страницу как .html: её напечатает любой браузер.</translation>
    </message>
    <message>
        <source>The part of Kindred that writes PDF is not installed.</source>
        <translation>Часть Kindred, которая пишет PDF, не установлена.</translation>
    </message>
    <message>
        <source>The part of Kindred that writes PDF could not be loaded: %1.</source>
        <translation>Не удалось загрузить часть Kindred, которая пишет PDF: %1.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>Last order, orders and spend are medians of a segment&apos;s customers. The groups&apos; silhouette is %1: %2</source>
        <translation>Последний заказ, число заказов и траты — медианы по клиентам сегмента. Силуэт групп — %1: %2</translation>
    </message>
    <message>
        <source>Products: %1.</source>
        <translation>Товары: %1.</translation>
    </message>
    <message>
        <source>Spend on an order</source>
        <translation>Сумма заказа</translation>
    </message>
    <message>
        <source>Days between orders</source>
        <translation>Дней между заказами</translation>
    </message>
    <message>
        <source>Days from the first order to the second</source>
        <translation>Дней от первого заказа до второго</translation>
    </message>
    <message>
        <source>Silence against the own gap between orders</source>
        <translation>Молчание относительно обычного промежутка между заказами</translation>
    </message>
    <message>
        <source>Usual price of what they buy</source>
        <translation>Обычная цена того, что покупают</translation>
    </message>
    <message>
        <source>First order lately</source>
        <translation>Первый заказ — недавно</translation>
    </message>
    <message>
        <source>Lines bought at a discount</source>
        <translation>Строки, купленные со скидкой</translation>
    </message>
    <message>
        <source>Revenue against the average customer</source>
        <translation>Выручка относительно среднего клиента</translation>
    </message>
    <message>
        <source>Orders lately against before, by everyone&apos;s</source>
        <translation>Заказы за последнее время к прежним, относительно всех</translation>
    </message>
    <message>
        <source>What sets them apart, against everyone</source>
        <translation>Что отличает, относительно всех</translation>
    </message>
    <message>
        <source>Days that count as lately</source>
        <translation>Дней, которые считаются последним временем</translation>
    </message>
    <message>
        <source>on Mondays</source>
        <translation>по понедельникам</translation>
    </message>
    <message>
        <source>on Tuesdays</source>
        <translation>по вторникам</translation>
    </message>
    <message>
        <source>on Wednesdays</source>
        <translation>по средам</translation>
    </message>
    <message>
        <source>on Thursdays</source>
        <translation>по четвергам</translation>
    </message>
    <message>
        <source>on Fridays</source>
        <translation>по пятницам</translation>
    </message>
    <message>
        <source>on Saturdays</source>
        <translation>по субботам</translation>
    </message>
    <message>
        <source>on Sundays</source>
        <translation>по воскресеньям</translation>
    </message>
    <message>
        <source>They order most %1: %2 of their orders.</source>
        <translation>Чаще всего заказывают %1: %2 заказов.</translation>
    </message>
    <message>
        <source>Their busiest hours are %1:00 to %2:00, with %3 of their orders.</source>
        <translation>Больше всего заказов с %1:00 до %2:00: %3.</translation>
    </message>
    <message>
        <source>The data do not say who agreed to be written to: leave out who did not.</source>
        <translation>В данных нет согласия на рассылку: исключите тех, кто его не давал.</translation>
    </message>
    <message>
        <source>%1 of them agreed to be written to; leave out the others.</source>
        <translation>Согласие на рассылку дали %1 из них; остальных исключите.</translation>
    </message>
    <message>
        <source>At a margin of %1 one more order of theirs (%2) earns %3: spend less than that for each customer who orders because of the offer.</source>
        <translation>При марже %1 ещё один их заказ (%2) приносит %3: тратьте меньше этого на каждого, кто закажет благодаря предложению.</translation>
    </message>
    <message>
        <source>Too little to advise on</source>
        <translation>Слишком мало данных для совета</translation>
    </message>
    <message>
        <source>No play of the playbook fits their figures.</source>
        <translation>Ни одна стратегия сборника не подходит к их показателям.</translation>
    </message>
    <message>
        <source>Write five rows between “/”, from the latest customers to the earliest, each of five of these words: %1.</source>
        <translation>Запишите пять строк через «/», от самых недавних клиентов к самым давним, в каждой пять из этих слов: %1.</translation>
    </message>
    <message>
        <source>The grid of segments has an unknown word: “%1”.</source>
        <translation>В таблице сегментов неизвестное слово: «%1».</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>Лучшие клиенты</translation>
    </message>
    <message>
        <source>Loyal customers</source>
        <translation>Постоянные клиенты</translation>
    </message>
    <message>
        <source>Potential loyalists</source>
        <translation>Возможные постоянные</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>Новые клиенты</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>Многообещающие</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Требуют внимания</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>Засыпающие</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Под угрозой</translation>
    </message>
    <message>
        <source>Cannot lose them</source>
        <translation>Нельзя потерять</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>Спящие</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потерянные</translation>
    </message>
    <message>
        <source>Grid of segments</source>
        <translation>Таблица сегментов</translation>
    </message>
    <message>
        <source>Five rows between “/”, from the fifth of customers who came latest to the one who came earliest; in each the segment of the five scores of orders and spend, from least to most.</source>
        <translation>Пять строк через «/», от пятой части клиентов, приходивших последними, к приходившей раньше всех; в каждой — сегменты для пяти баллов по заказам и тратам, от меньшего к большему.</translation>
    </message>
    <message>
        <source>RFM grid</source>
        <translation>Таблица RFM</translation>
    </message>
    <message>
        <source>The segments that marketers know by name, from champions to lost, by how lately, how often and for how much someone bought. Who never bought is in none.</source>
        <translation>Сегменты, известные маркетологам по именам, от лучших до потерянных: по давности, частоте и сумме покупок. Кто не покупал, ни в один не входит.</translation>
    </message>
    <message>
        <source>A margin is a share from 0 to 1 of an order&apos;s sum.</source>
        <translation>Маржа — доля суммы заказа от 0 до 1.</translation>
    </message>
    <message>
        <source>Write 0.3 where £30 of an order of £100 are earned.</source>
        <translation>Напишите 0,3, если с заказа на 100 зарабатывается 30.</translation>
    </message>
    <message>
        <source>A report is a file that ends in .html or .pdf, not %1.</source>
        <translation>Отчёт — файл с окончанием .html или .pdf, а не %1.</translation>
    </message>
    <message>
        <source>“%1” groups the customers of a data set, not the rows of any table.</source>
        <translation>«%1» группирует клиентов набора данных, а не строки любой таблицы.</translation>
    </message>
    <message>
        <source>Import what the customers bought, and use segment.</source>
        <translation>Импортируйте покупки клиентов и используйте segment.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Есть: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) of %1 in %2 segments, by %3. %4.</source>
        <translation>
            <numerusform>%n клиент набора %1 в сегментах: %2; метод: %3. %4.</numerusform>
            <numerusform>%n клиента набора %1 в сегментах: %2; метод: %3. %4.</numerusform>
            <numerusform>%n клиентов набора %1 в сегментах: %2; метод: %3. %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) with orders; a strategy needs %1, so that chance does not speak for them.</source>
        <translation>
            <numerusform>%n клиент с заказами; для стратегии нужно %1, чтобы за них не говорил случай.</numerusform>
            <numerusform>%n клиента с заказами; для стратегии нужно %1, чтобы за них не говорил случай.</numerusform>
            <numerusform>%n клиентов с заказами; для стратегии нужно %1, чтобы за них не говорил случай.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in all; a strategy needs %1.</source>
        <translation>
            <numerusform>Всего %n заказ; для стратегии нужно %1.</numerusform>
            <numerusform>Всего %n заказа; для стратегии нужно %1.</numerusform>
            <numerusform>Всего %n заказов; для стратегии нужно %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Row %1 of the grid of segments has %n word(s) in place of five.</source>
        <translation>
            <numerusform>В строке %1 таблицы сегментов %n слово вместо пяти.</numerusform>
            <numerusform>В строке %1 таблицы сегментов %n слова вместо пяти.</numerusform>
            <numerusform>В строке %1 таблицы сегментов %n слов вместо пяти.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The data cover %n day(s); a strategy needs %1.</source>
        <translation>
            <numerusform>Данные охватывают %n день; для стратегии нужно %1.</numerusform>
            <numerusform>Данные охватывают %n дня; для стратегии нужно %1.</numerusform>
            <numerusform>Данные охватывают %n дней; для стратегии нужно %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The grid of segments has %n row(s) in place of five.</source>
        <translation>
            <numerusform>В таблице сегментов %n строка вместо пяти.</numerusform>
            <numerusform>В таблице сегментов %n строки вместо пяти.</numerusform>
            <numerusform>В таблице сегментов %n строк вместо пяти.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture was made of %1 columns, and the new rows have %2.</source>
        <translation>Картина построена по стольким столбцам: %1, а в новых строках их %2.</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Перплексия</translation>
    </message>
    <message>
        <source>About how many of the most alike each customer is kept near to. Few show small groups, many the shape of the whole.</source>
        <translation>Рядом примерно со сколькими самыми похожими остаётся каждый покупатель. При малом числе видны мелкие группы, при большом — форма целого.</translation>
    </message>
    <message>
        <source>Steps after the exaggeration.</source>
        <translation>Шаги после усиления.</translation>
    </message>
    <message>
        <source>Early exaggeration</source>
        <translation>Начальное усиление</translation>
    </message>
    <message>
        <source>How many times stronger those who are alike are pulled together at first, so that groups form.</source>
        <translation>Во сколько раз сильнее похожие притягиваются вначале, чтобы сложились группы.</translation>
    </message>
    <message>
        <source>Steps of exaggeration</source>
        <translation>Шаги с усилением</translation>
    </message>
    <message>
        <source>How many of the first steps.</source>
        <translation>Сколько первых шагов.</translation>
    </message>
    <message>
        <source>Finding who is nearest</source>
        <translation>Поиск ближайших</translation>
    </message>
    <message>
        <source>Placing customers</source>
        <translation>Размещение покупателей</translation>
    </message>
    <message>
        <source>t-SNE</source>
        <translation>t-SNE</translation>
    </message>
    <message>
        <source>Keeps each customer beside those who are most alike: fine structure within groups shows.</source>
        <translation>Оставляет каждого покупателя рядом с самыми похожими: видно тонкое строение групп.</translation>
    </message>
    <message>
        <source>Who lies close is alike. Sizes of groups and the distances between them say little.</source>
        <translation>Кто лежит рядом, тот похож. Размеры групп и расстояния между ними говорят мало.</translation>
    </message>
    <message>
        <source>How many of the most alike, itself among them, are to lie near each customer. Few show small groups, many the shape of the whole.</source>
        <translation>Сколько самых похожих, считая его самого, должно лежать рядом с каждым покупателем. При малом числе видны мелкие группы, при большом — форма целого.</translation>
    </message>
    <message>
        <source>Least distance</source>
        <translation>Наименьшее расстояние</translation>
    </message>
    <message>
        <source>How close alike customers may lie: near 0 groups are tight, near 1 they are spread evenly.</source>
        <translation>Как близко могут лежать похожие покупатели: около 0 группы плотные, около 1 точки разложены ровно.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Размах</translation>
    </message>
    <message>
        <source>How far apart what is less alike lies, beside the least distance.</source>
        <translation>Как далеко лежит менее похожее в сравнении с наименьшим расстоянием.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Эпохи</translation>
    </message>
    <message>
        <source>How often each pair is pulled together; 500 up to 10,000 customers and 200 above, unless given.</source>
        <translation>Сколько раз притягивается каждая пара; если не указано, 500 до 10 000 покупателей и 200 свыше.</translation>
    </message>
    <message>
        <source>Negative samples</source>
        <translation>Отрицательные примеры</translation>
    </message>
    <message>
        <source>How many others each pair is pushed away from at every step.</source>
        <translation>От скольких других каждая пара отталкивается на каждом шаге.</translation>
    </message>
    <message>
        <source>Of the picture: a plane, or a room.</source>
        <translation>Размерность картины: плоскость или пространство.</translation>
    </message>
    <message>
        <source>The least distance is greater than the spread.</source>
        <translation>Наименьшее расстояние больше размаха.</translation>
    </message>
    <message>
        <source>Choose a least distance up to the spread.</source>
        <translation>Выберите наименьшее расстояние не больше размаха.</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>Keeps who is most alike together: groups show as islands. Quick for many customers.</source>
        <translation>Держит самых похожих вместе: группы видны как острова. Быстр и при многих покупателях.</translation>
    </message>
    <message>
        <source>Who lies close is alike. How far islands lie from each other, and how large they are, says little.</source>
        <translation>Кто лежит рядом, тот похож. Расстояния между островами и их размеры говорят мало.</translation>
    </message>
    <message>
        <source>Some numbers are too large to be compared.</source>
        <translation>Некоторые числа слишком велики, чтобы их сравнивать.</translation>
    </message>
    <message>
        <source>Leave out the columns or rows concerned, or divide them by a large number.</source>
        <translation>Исключите эти столбцы или строки либо разделите их на большое число.</translation>
    </message>
    <message>
        <source>Shape of groups</source>
        <translation>Форма групп</translation>
    </message>
    <message>
        <source>How freely groups may stretch. The freer, the more customers it takes to tell.</source>
        <translation>Насколько свободно группы могут вытягиваться. Чем свободнее, тем больше нужно клиентов, чтобы это определить.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Любая</translation>
    </message>
    <message>
        <source>Each group its own shape, tilted as it may be.</source>
        <translation>У каждой группы своя форма с любым наклоном.</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Общая</translation>
    </message>
    <message>
        <source>All groups have one shape, tilted as it may be.</source>
        <translation>У всех групп одна форма с любым наклоном.</translation>
    </message>
    <message>
        <source>Along the figures</source>
        <translation>Вдоль показателей</translation>
    </message>
    <message>
        <source>Each group its own width in each figure, not tilted.</source>
        <translation>У каждой группы своя ширина по каждому показателю, без наклона.</translation>
    </message>
    <message>
        <source>A start ends when a round makes the mean log likelihood greater by less than this.</source>
        <translation>Попытка завершается, когда за шаг среднее логарифма правдоподобия растёт меньше чем на эту величину.</translation>
    </message>
    <message>
        <source>Is added to the variances, so that no group becomes flat.</source>
        <translation>Прибавляется к дисперсиям, чтобы ни одна группа не стала плоской.</translation>
    </message>
    <message>
        <source>Gaussian mixture</source>
        <translation>Гауссова смесь</translation>
    </message>
    <message>
        <source>k groups that may be long, flat or of unlike size. Says for everyone how surely they belong to each.</source>
        <translation>k групп, которые могут быть вытянутыми, плоскими или разного размера. Для каждого клиента показывает, насколько уверенно он относится к каждой.</translation>
    </message>
    <message>
        <source>Linkage</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>What makes two groups alike, and so which of them become one first.</source>
        <translation>Что делает две группы похожими и, значит, какие из них объединятся первыми.</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Уорда</translation>
    </message>
    <message>
        <source>Groups that stay most alike inside. As k-means would, of like size.</source>
        <translation>Группы остаются как можно более однородными внутри. Как у k-средних, близкого размера.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Полная</translation>
    </message>
    <message>
        <source>The two members that are furthest from each other.</source>
        <translation>По двум самым далёким друг от друга участникам.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Средняя</translation>
    </message>
    <message>
        <source>All pairs of members, on average.</source>
        <translation>По всем парам участников в среднем.</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Одиночная</translation>
    </message>
    <message>
        <source>The two members that are nearest. Finds chains and odd ones out.</source>
        <translation>По двум ближайшим участникам. Находит цепочки и одиночек.</translation>
    </message>
    <message>
        <source>Hierarchical</source>
        <translation>Иерархическая</translation>
    </message>
    <message>
        <source>A tree in which those most alike are joined first, cut into k groups. Shows how groups divide further.</source>
        <translation>Дерево, в котором самые похожие объединяются первыми, разрезанное на k групп. Показывает, как группы делятся дальше.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Which customers stand for the groups at first.</source>
        <translation>Какие клиенты представляют группы вначале.</translation>
    </message>
    <message>
        <source>Best of a few</source>
        <translation>Лучшие из нескольких</translation>
    </message>
    <message>
        <source>The best of a few drawn, one after the other.</source>
        <translation>Лучшие из нескольких случайных, один за другим.</translation>
    </message>
    <message>
        <source>Best of all</source>
        <translation>Лучшие из всех</translation>
    </message>
    <message>
        <source>The best of all, one after the other. Takes longer, and leaves nothing to chance.</source>
        <translation>Лучшие из всех, один за другим. Дольше, зато ничто не зависит от случая.</translation>
    </message>
    <message>
        <source>Choose k-means, which needs no distances of all pairs, or fewer rows.</source>
        <translation>Выберите метод k-средних — ему не нужны расстояния между всеми парами — или возьмите меньше строк.</translation>
    </message>
    <message>
        <source>k-medoids</source>
        <translation>k-медоиды</translation>
    </message>
    <message>
        <source>k groups around a typical customer each; extreme ones pull less than in k-means. Of more than 20,000 customers, the best of five samples of 4,000.</source>
        <translation>k групп, каждая вокруг типичного клиента; крайние влияют меньше, чем в методе k-средних. Если клиентов больше 20 000 — лучший результат из пяти выборок по 4000.</translation>
    </message>
    <message>
        <source>In no segment</source>
        <translation>Вне сегментов</translation>
    </message>
    <message>
        <source>To merge takes two segments or more.</source>
        <translation>Чтобы объединить, нужны хотя бы два сегмента.</translation>
    </message>
    <message>
        <source>Merged by hand: %1</source>
        <translation>Объединены вручную: %1</translation>
    </message>
    <message>
        <source>To split takes two parts or more.</source>
        <translation>Чтобы разделить, нужны хотя бы две части.</translation>
    </message>
    <message>
        <source>Split by hand: %1 into %2</source>
        <translation>Разделён вручную: %1 на %2</translation>
    </message>
    <message>
        <source>polygon in Segments</source>
        <translation>многоугольник в «Сегментах»</translation>
    </message>
    <message>
        <source>customers in no segment</source>
        <translation>клиенты вне сегментов</translation>
    </message>
    <message>
        <source>Merging segments</source>
        <translation>Объединение сегментов</translation>
    </message>
    <message>
        <source>Splitting a segment</source>
        <translation>Разделение сегмента</translation>
    </message>
    <message>
        <source>Bringing the segments back</source>
        <translation>Возвращение сегментов</translation>
    </message>
    <message>
        <source>Drawing the tree</source>
        <translation>Построение дерева</translation>
    </message>
    <message>
        <source>Comparing numbers of segments</source>
        <translation>Сравнение числа сегментов</translation>
    </message>
    <message>
        <source>Scale of numbers</source>
        <translation>Шкала чисел</translation>
    </message>
    <message>
        <source>What a step of a number is measured by.</source>
        <translation>Чем измеряется шаг числа.</translation>
    </message>
    <message>
        <source>Mean and standard deviation</source>
        <translation>Среднее и стандартное отклонение</translation>
    </message>
    <message>
        <source>Median and quartiles</source>
        <translation>Медиана и квартили</translation>
    </message>
    <message>
        <source>A few extremes do not squeeze all others together.</source>
        <translation>Несколько крайних значений не сжимают все остальные.</translation>
    </message>
    <message>
        <source>What is not known</source>
        <translation>Неизвестное</translation>
    </message>
    <message>
        <source>Where those stand who have no value in a column.</source>
        <translation>Где стоят те, у кого в столбце нет значения.</translation>
    </message>
    <message>
        <source>At the mean</source>
        <translation>На среднем</translation>
    </message>
    <message>
        <source>At the usual value, and flagged</source>
        <translation>На обычном значении, с пометкой</translation>
    </message>
    <message>
        <source>At the median or the most frequent category, with a column of its own that tells them from those who have it.</source>
        <translation>На медиане или самой частой категории; отдельный столбец отличает их от тех, у кого значение есть.</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: неизвестно</translation>
    </message>
    <message>
        <source>Draw in extremes</source>
        <translation>Подтянуть крайние значения</translation>
    </message>
    <message>
        <source>What share of customers at either end of a figure counts as no more extreme than the next; 0: none.</source>
        <translation>Какая доля покупателей с каждого края показателя считается не более крайней, чем следующий; 0: никого.</translation>
    </message>
    <message>
        <source>Behaviour needs dates of purchases, and the data set has none.</source>
        <translation>Для поведения нужны даты покупок, а в наборе данных их нет.</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Поведение</translation>
    </message>
    <message>
        <source>When and how someone buys: weekday and time of day, products an order, variety, days between orders, price level, and how much is bought reduced.</source>
        <translation>Когда и как человек покупает: день недели и время суток, товаров в заказе, разнообразие, дни между заказами, уровень цен и сколько куплено со скидкой.</translation>
    </message>
    <message>
        <source>Orders on Mondays</source>
        <translation>Заказы по понедельникам</translation>
    </message>
    <message>
        <source>Orders on Tuesdays</source>
        <translation>Заказы по вторникам</translation>
    </message>
    <message>
        <source>Orders on Wednesdays</source>
        <translation>Заказы по средам</translation>
    </message>
    <message>
        <source>Orders on Thursdays</source>
        <translation>Заказы по четвергам</translation>
    </message>
    <message>
        <source>Orders on Fridays</source>
        <translation>Заказы по пятницам</translation>
    </message>
    <message>
        <source>Orders on Saturdays</source>
        <translation>Заказы по субботам</translation>
    </message>
    <message>
        <source>Orders on Sundays</source>
        <translation>Заказы по воскресеньям</translation>
    </message>
    <message>
        <source>Orders at night</source>
        <translation>Заказы ночью</translation>
    </message>
    <message>
        <source>Orders in the morning</source>
        <translation>Заказы утром</translation>
    </message>
    <message>
        <source>Orders in the afternoon</source>
        <translation>Заказы днём</translation>
    </message>
    <message>
        <source>Orders in the evening</source>
        <translation>Заказы вечером</translation>
    </message>
    <message>
        <source>Products an order</source>
        <translation>Товаров в заказе</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Разнообразие</translation>
    </message>
    <message>
        <source>Price level</source>
        <translation>Уровень цен</translation>
    </message>
    <message>
        <source>Bought reduced</source>
        <translation>Куплено со скидкой</translation>
    </message>
    <message>
        <source>Logarithms</source>
        <translation>Логарифмы</translation>
    </message>
    <message>
        <source>Whether twice as much is the same step at any size; else a day, an order and a unit of money are.</source>
        <translation>Считать ли «вдвое больше» одинаковым шагом при любой величине; иначе шагом служат день, заказ и денежная единица.</translation>
    </message>
    <message>
        <source>Numbers below 0</source>
        <translation>Числа меньше 0</translation>
    </message>
    <message>
        <source>The method reads numbers as amounts, of which there are none below 0.</source>
        <translation>Метод понимает числа как количества, а они не бывают меньше 0.</translation>
    </message>
    <message>
        <source>Count from the least</source>
        <translation>Считать от наименьшего</translation>
    </message>
    <message>
        <source>In a column with numbers below 0 all are counted from its least one.</source>
        <translation>В столбце с числами меньше 0 все они считаются от наименьшего из них.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Отказать</translation>
    </message>
    <message>
        <source>Only features that are amounts or shares are grouped.</source>
        <translation>Группировать только по признакам, которые являются количествами или долями.</translation>
    </message>
    <message>
        <source>Some numbers are below 0, and this method reads them as amounts.</source>
        <translation>Некоторые числа меньше 0, а этот метод понимает их как количества.</translation>
    </message>
    <message>
        <source>Choose features that are amounts or shares, or have them counted from the least.</source>
        <translation>Выберите признаки, которые являются количествами или долями, или велите считать от наименьшего.</translation>
    </message>
    <message>
        <source>Rows and columns are grouped at once, which needs two of each.</source>
        <translation>Строки и столбцы группируются одновременно, поэтому нужно не меньше двух тех и других.</translation>
    </message>
    <message>
        <source>Choose more features or columns.</source>
        <translation>Выберите больше признаков или столбцов.</translation>
    </message>
    <message>
        <source>Co-clustering</source>
        <translation>Совместная кластеризация</translation>
    </message>
    <message>
        <source>k groups of customers and, at once, of the features that they have more of than others.</source>
        <translation>k групп клиентов и одновременно признаков, которых у них больше, чем у других.</translation>
    </message>
    <message>
        <source>No clear groups: nowhere do enough customers lie close together, so everyone is in none.</source>
        <translation>Явных групп нет: нигде достаточно клиентов не лежат близко друг к другу, поэтому все остались вне групп.</translation>
    </message>
    <message>
        <source>No clear groups: everyone is in the same one.</source>
        <translation>Явных групп нет: все попали в одну.</translation>
    </message>
    <message>
        <source>Customers no farther apart than this are neighbours. Automatic: everyone&apos;s distance to the last of the neighbours that make it dense is sorted, and the one taken where these begin to rise steeply.</source>
        <translation>Клиенты не дальше этого расстояния — соседи. Автоматически: расстояния каждого до последнего из соседей, нужных для плотности, сортируются, и берётся то, с которого они начинают круто расти.</translation>
    </message>
    <message>
        <source>Neighbours that make it dense</source>
        <translation>Соседей для плотности</translation>
    </message>
    <message>
        <source>How many customers, oneself among them, must be within the distance for a place to count as dense.</source>
        <translation>Сколько клиентов, включая самого, должно быть в пределах расстояния, чтобы место считалось плотным.</translation>
    </message>
    <message>
        <source>Ask for fewer neighbours that make it dense, or choose k-means, which needs less.</source>
        <translation>Уменьшите число соседей для плотности или выберите метод k-средних: ему нужно меньше.</translation>
    </message>
    <message>
        <source>Looking for dense places</source>
        <translation>Поиск плотных мест</translation>
    </message>
    <message>
        <source>Neighbours are at most %1 apart</source>
        <translation>Соседи — не дальше %1 друг от друга</translation>
    </message>
    <message>
        <source>DBSCAN</source>
        <translation>DBSCAN</translation>
    </message>
    <message>
        <source>Groups of customers who are linked by short steps from neighbour to neighbour, of any shape and as many as there are. Who has no neighbours is in none.</source>
        <translation>Группы клиентов, связанных короткими шагами от соседа к соседу: любой формы и столько, сколько их есть. Те, у кого нет соседей, — вне групп.</translation>
    </message>
    <message>
        <source>Smallest segment</source>
        <translation>Наименьший сегмент</translation>
    </message>
    <message>
        <source>Fewer customers than this are no segment of their own. Automatic: a hundredth of all, at least five. Smaller segments are found with less, and more of them.</source>
        <translation>Меньшее число клиентов отдельным сегментом не считается. Автоматически: сотая часть всех, но не меньше пяти. Чем меньше число, тем больше мелких сегментов найдётся.</translation>
    </message>
    <message>
        <source>How many customers, oneself among them, must be near for a place to count as dense. With more, segments are more certain and more customers are in none. Automatic: as many as the smallest segment has, at most 100.</source>
        <translation>Сколько клиентов, включая самого, должно быть рядом, чтобы место считалось плотным. Чем больше, тем надёжнее сегменты и тем больше клиентов вне их. Автоматически: как в наименьшем сегменте, но не больше 100.</translation>
    </message>
    <message>
        <source>Choice of segments</source>
        <translation>Выбор сегментов</translation>
    </message>
    <message>
        <source>Dense places lie within larger, less dense ones: which of them become segments.</source>
        <translation>Плотные места лежат внутри более обширных и менее плотных: какие из них становятся сегментами.</translation>
    </message>
    <message>
        <source>The most stable</source>
        <translation>Самые устойчивые</translation>
    </message>
    <message>
        <source>Those that persist over the widest range of density (excess of mass).</source>
        <translation>Те, что сохраняются в самом широком диапазоне плотности (избыток массы).</translation>
    </message>
    <message>
        <source>The smallest</source>
        <translation>Самые мелкие</translation>
    </message>
    <message>
        <source>Those that have no smaller ones within: more, and more alike inside.</source>
        <translation>Те, внутри которых нет более мелких: их больше, и они однороднее.</translation>
    </message>
    <message>
        <source>HDBSCAN</source>
        <translation>HDBSCAN</translation>
    </message>
    <message>
        <source>Groups wherever customers lie close together, of any shape and as many as there are. Who is between groups is in none.</source>
        <translation>Группы везде, где клиенты лежат плотно: любой формы и столько, сколько их есть. Те, кто между группами, — вне групп.</translation>
    </message>
    <message>
        <source>igraph, which looks for groups in graphs, could not be loaded: %1.</source>
        <translation>Не удалось загрузить igraph, который ищет группы в графах: %1.</translation>
    </message>
    <message>
        <source>Install the package libigraph3, or Kindred again.</source>
        <translation>Установите пакет libigraph3 или переустановите Kindred.</translation>
    </message>
    <message>
        <source>igraph could not do its work: %1.</source>
        <translation>igraph не справился с работой: %1.</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Разрешение</translation>
    </message>
    <message>
        <source>The higher, the more and the smaller groups are found.</source>
        <translation>Чем выше, тем больше групп и тем они мельче.</translation>
    </message>
    <message>
        <source>With how many of the most similar customers everyone is linked. With more, groups are larger and fewer.</source>
        <translation>Со сколькими из самых похожих клиентов связан каждый. Чем больше, тем крупнее группы и тем их меньше.</translation>
    </message>
    <message>
        <source>Quality of groups</source>
        <translation>Качество групп</translation>
    </message>
    <message>
        <source>What the links within groups are compared with.</source>
        <translation>С чем сравниваются связи внутри групп.</translation>
    </message>
    <message>
        <source>Modularity</source>
        <translation>Модулярность</translation>
    </message>
    <message>
        <source>As many links as chance would make, given how many everyone has.</source>
        <translation>С числом связей, которое дал бы случай при том же числе связей у каждого.</translation>
    </message>
    <message>
        <source>Constant Potts model</source>
        <translation>Модель Поттса с постоянной</translation>
    </message>
    <message>
        <source>The resolution, as the share of all pairs in a group that are linked: about 0.01 for groups of a thousand with fifteen neighbours each.</source>
        <translation>С разрешением как долей связанных пар внутри группы: около 0,01 для групп в тысячу клиентов с пятнадцатью соседями у каждого.</translation>
    </message>
    <message>
        <source>Ask for fewer neighbours, or choose k-means, which needs less.</source>
        <translation>Уменьшите число соседей или выберите метод k-средних: ему нужно меньше.</translation>
    </message>
    <message>
        <source>Looking for the nearest neighbours</source>
        <translation>Поиск ближайших соседей</translation>
    </message>
    <message>
        <source>Looking for groups of many links</source>
        <translation>Поиск групп с множеством связей</translation>
    </message>
    <message>
        <source>Leiden</source>
        <translation>Лейденский метод</translation>
    </message>
    <message>
        <source>Everyone is linked with the most similar others; groups are those who are linked with each other far more than with the rest. As many as there are.</source>
        <translation>Каждый связан с самыми похожими на него; группы — те, кто связан между собой намного больше, чем с остальными. Столько, сколько их есть.</translation>
    </message>
    <message>
        <source>There is only one group, and none to compare it with.</source>
        <translation>Группа только одна, сравнить её не с чем.</translation>
    </message>
    <message>
        <source>The graph of neighbours could not be divided: it is too long and thin.</source>
        <translation>Граф соседей не удалось разделить: он слишком длинный и тонкий.</translation>
    </message>
    <message>
        <source>Look at more neighbours, or choose another method.</source>
        <translation>Возьмите больше соседей или выберите другой метод.</translation>
    </message>
    <message>
        <source>With how many of the most similar customers, oneself among them, everyone is linked. With fewer, groups follow finer shapes; with more, single customers matter less.</source>
        <translation>Со сколькими из самых похожих клиентов, включая самого, связан каждый. Чем меньше, тем точнее группы повторяют форму; чем больше, тем меньше значат отдельные клиенты.</translation>
    </message>
    <message>
        <source>Ask for fewer neighbours or groups, or choose k-means, which needs less.</source>
        <translation>Уменьшите число соседей или групп либо выберите метод k-средних: ему нужно меньше.</translation>
    </message>
    <message>
        <source>Dividing the graph of neighbours</source>
        <translation>Разделение графа соседей</translation>
    </message>
    <message>
        <source>Spectral clustering</source>
        <translation>Спектральная кластеризация</translation>
    </message>
    <message>
        <source>k groups of any shape: everyone is linked with the most similar others, and the links are cut where there are fewest.</source>
        <translation>k групп любой формы: каждый связан с самыми похожими, и связи разрезаются там, где их меньше всего.</translation>
    </message>
    <message>
        <source>Have the method look closer (smaller segments, fewer neighbours), look at other features, or choose k-means, which divides customers in any case.</source>
        <translation>Настройте метод тоньше (меньше наименьший сегмент, меньше соседей), возьмите другие признаки или выберите метод k-средних: он разделит клиентов в любом случае.</translation>
    </message>
    <message>
        <source>By the rule of the method that made the segments.</source>
        <translation>По правилу метода, который выделил сегменты.</translation>
    </message>
    <message>
        <source>By the nearest centre of a segment, since the method that made the segments has no rule for newcomers.</source>
        <translation>По ближайшему центру сегмента: у метода, который выделил сегменты, нет правила для новых покупателей.</translation>
    </message>
    <message>
        <source>Reading the histories</source>
        <translation>Чтение историй покупок</translation>
    </message>
    <message>
        <source>“%1” cannot be compared with itself.</source>
        <translation>«%1» нельзя сравнить с самой собой.</translation>
    </message>
    <message>
        <source>Give two different segmentations of the data set.</source>
        <translation>Укажите две разные сегментации этого набора данных.</translation>
    </message>
    <message>
        <source>The data set %1 has no dates, so what it was on a day cannot be known.</source>
        <translation>В наборе данных %1 нет дат, поэтому неизвестно, каким он был на заданный день.</translation>
    </message>
    <message>
        <source>Leave the date out, or import the data with a column of dates.</source>
        <translation>Не указывайте дату или загрузите данные со столбцом дат.</translation>
    </message>
    <message>
        <source>Looking whether the groups are found again</source>
        <translation>Проверка, находятся ли группы снова</translation>
    </message>
    <message>
        <source>“%1” was made by an earlier version, which did not keep what it takes to tell newcomers their segment.</source>
        <translation>«%1» создана прежней версией, которая не сохраняла того, что нужно, чтобы определять сегмент новых покупателей.</translation>
    </message>
    <message>
        <source>Make the segmentation again.</source>
        <translation>Сделайте сегментацию заново.</translation>
    </message>
    <message>
        <source>“kindred-cli choose-k --help” lists the options.</source>
        <translation>Параметры перечисляет «kindred-cli choose-k --help».</translation>
    </message>
    <message>
        <source>Give --segmentation twice: the two to compare.</source>
        <translation>Укажите --segmentation дважды: какие две сравнить.</translation>
    </message>
    <message>
        <source>“kindred-cli segmentations” lists those there are.</source>
        <translation>Имеющиеся перечисляет «kindred-cli segmentations».</translation>
    </message>
    <message>
        <source>“kindred-cli audiences” lists those there are.</source>
        <translation>Имеющиеся перечисляет «kindred-cli audiences».</translation>
    </message>
    <message>
        <source>Measuring how far the picture can be trusted</source>
        <translation>Проверка, насколько можно верить картине</translation>
    </message>
    <message>
        <source>How much a category that differs counts against figures. By itself, half the usual deviation of the figures.</source>
        <translation>Насколько отличие в категории весомо рядом с числами. Само по себе — половина обычного отклонения чисел.</translation>
    </message>
    <message>
        <source>k-prototypes</source>
        <translation>k-прототипы</translation>
    </message>
    <message>
        <source>k groups by figures and categories at once: k-means for numbers, the most frequent category for the rest.</source>
        <translation>k групп сразу по числам и категориям: для чисел — k-средние, для остального — самая частая категория.</translation>
    </message>
    <message>
        <source>Measure: %1</source>
        <translation>Измеряйте: %1</translation>
    </message>
    <message>
        <source>A quotation mark is not closed: %1</source>
        <translation>Кавычка не закрыта: %1</translation>
    </message>
    <message>
        <source>“%1” compares a score, which is a whole number from 1 to 5.</source>
        <translation>«%1» сравнивает балл, а это целое число от 1 до 5.</translation>
    </message>
    <message>
        <source>“%1” ends too early.</source>
        <translation>«%1» обрывается слишком рано.</translation>
    </message>
    <message>
        <source>“%1” does not fit where it stands in “%2”.</source>
        <translation>«%1» не на своём месте в «%2».</translation>
    </message>
    <message>
        <source>Write conditions such as region=North or orders&gt;=3, joined by and, or, not and brackets.</source>
        <translation>Пишите условия вида region=North или orders&gt;=3, соединяя их словами and, or, not и скобками.</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>A line a segment, or segments between semicolons: its name, a colon, and conditions joined by and, or, not. Each customer is in the first that fits; who fits none is in no segment. Example: Northern fans: region=North and orders&gt;=3</source>
        <translation>По строке на сегмент или сегменты через точку с запятой: имя, двоеточие и условия, соединённые словами and, or, not. Каждый клиент попадает в первый подходящий; кому не подходит ни один, тот ни в одном сегменте. Пример: Северяне: region=North and orders&gt;=3</translation>
    </message>
    <message>
        <source>“%1” is not a segment&apos;s name, a colon and a condition.</source>
        <translation>«%1» — не имя сегмента, двоеточие и условие.</translation>
    </message>
    <message>
        <source>Write a line such as Northern fans: region=North and orders&gt;=3</source>
        <translation>Напишите строку вида Северяне: region=North and orders&gt;=3</translation>
    </message>
    <message>
        <source>Two rules have the name “%1”.</source>
        <translation>Имя «%1» у двух правил.</translation>
    </message>
    <message>
        <source>There is no rule.</source>
        <translation>Нет ни одного правила.</translation>
    </message>
    <message>
        <source>Own rules</source>
        <translation>Свои правила</translation>
    </message>
    <message>
        <source>Segments by conditions that you write: on what is known of customers, how much, how often and how lately they bought, and on the products they have.</source>
        <translation>Сегменты по условиям, которые пишете вы: по сведениям о клиентах, по тому, сколько, как часто и как давно они покупали и какие товары у них есть.</translation>
    </message>
    <message>
        <source>Give either --algorithm or --rules.</source>
        <translation>Укажите либо --algorithm, либо --rules.</translation>
    </message>
    <message>
        <source>“kindred-cli algorithms --family segment” lists the clusterings.</source>
        <translation>Методы перечисляет «kindred-cli algorithms --family segment».</translation>
    </message>
    <message>
        <source>Of a customer inside and one outside, drawn at random, the one inside has the greater figure in %1.</source>
        <translation>Если наугад взять клиента из сегмента и клиента вне его, больше у первого в %1 случаев.</translation>
    </message>
    <message>
        <source>The segments were made from this or may have been, so that a difference proves nothing.</source>
        <translation>Сегменты построены (или могли быть построены) по этому показателю, поэтому различие ничего не доказывает.</translation>
    </message>
    <message>
        <source>May well be chance (p = %1, corrected for all comparisons).</source>
        <translation>Может быть случайностью (p = %1, с поправкой на все сравнения).</translation>
    </message>
    <message>
        <source>More than chance explains (p &lt; 0.001, corrected for all comparisons).</source>
        <translation>Случайностью не объяснить (p &lt; 0,001, с поправкой на все сравнения).</translation>
    </message>
    <message>
        <source>More than chance explains (p = %1, corrected for all comparisons).</source>
        <translation>Случайностью не объяснить (p = %1, с поправкой на все сравнения).</translation>
    </message>
    <message>
        <source>Order the rows by clusters, or take fewer of them.</source>
        <translation>Упорядочьте строки по кластерам или возьмите меньше строк.</translation>
    </message>
    <message>
        <source>the greatest of all pairs of a cell</source>
        <translation>наибольшее из всех пар ячейки</translation>
    </message>
    <message>
        <source>the mean of all pairs of a cell</source>
        <translation>среднее по всем парам ячейки</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>The number itself; of a group the mean of its members, those without one counting as 0.</source>
        <translation>Само число; у группы — среднее по её членам, отсутствующее считается нулём.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>How many of the group&apos;s members have the product at all.</source>
        <translation>У какой части группы этот товар вообще есть.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Лифт</translation>
    </message>
    <message>
        <source>How many times more often the group&apos;s members have the product than everyone.</source>
        <translation>Во сколько раз чаще, чем у всех клиентов, этот товар есть у членов группы.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Доля выручки</translation>
    </message>
    <message>
        <source>There is no figure “%1” to order or annotate by.</source>
        <translation>Показателя «%1», по которому можно упорядочить или подписать строки, нет.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Выберите другой.</translation>
    </message>
    <message>
        <source>There are no segments to compare with products.</source>
        <translation>Нет сегментов, которые можно сравнить с товарами.</translation>
    </message>
    <message>
        <source>Make segments first, or choose customers as rows.</source>
        <translation>Сначала создайте сегменты или выберите строками клиентов.</translation>
    </message>
    <message>
        <source>There are no rows with events to compare.</source>
        <translation>Нет строк с событиями, которые можно сравнить.</translation>
    </message>
    <message>
        <source>by likeness, each beside those most alike as far as the tree allows</source>
        <translation>по сходству: рядом стоят самые похожие, насколько позволяет дерево</translation>
    </message>
    <message>
        <source>There are no segments to order by.</source>
        <translation>Нет сегментов, по которым можно упорядочить.</translation>
    </message>
    <message>
        <source>Make segments first, or choose another order.</source>
        <translation>Сначала создайте сегменты или выберите другой порядок.</translation>
    </message>
    <message>
        <source>by segment of “%1”, and by likeness inside each</source>
        <translation>по сегментам «%1», внутри каждого — по сходству</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>по показателю «%1»</translation>
    </message>
    <message>
        <source>by id</source>
        <translation>по идентификатору</translation>
    </message>
    <message numerus="yes">
        <source>%n of the rows of the map</source>
        <translation>
            <numerusform>%n строка карты</numerusform>
            <numerusform>%n строки карты</numerusform>
            <numerusform>%n строк карты</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segment(s)</source>
        <translation>
            <numerusform>%n сегмент</numerusform>
            <numerusform>%n сегмента</numerusform>
            <numerusform>%n сегментов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by likeness of %n cluster(s), and inside each of them</source>
        <translation>
            <numerusform>по сходству %n кластера, а внутри него — строк</numerusform>
            <numerusform>по сходству %n кластеров, а внутри каждого — строк</numerusform>
            <numerusform>по сходству %n кластеров, а внутри каждого — строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the greatest of a sample of %n pair(s) of each cell</source>
        <translation>
            <numerusform>наибольшее из выборки: %n пара на ячейку</numerusform>
            <numerusform>наибольшее из выборки: %n пары на ячейку</numerusform>
            <numerusform>наибольшее из выборки: %n пар на ячейку</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the mean of a sample of %n pair(s) of each cell</source>
        <translation>
            <numerusform>среднее по выборке: %n пара на ячейку</numerusform>
            <numerusform>среднее по выборке: %n пары на ячейку</numerusform>
            <numerusform>среднее по выборке: %n пар на ячейку</numerusform>
        </translation>
    </message>
    <message>
        <source>by likeness, roughly</source>
        <translation>по сходству, приблизительно</translation>
    </message>
    <message>
        <source>More than chance explains (p &lt; 0.01, corrected for all comparisons).</source>
        <translation>Случайностью не объяснить (p &lt; 0,01, с поправкой на все сравнения).</translation>
    </message>
    <message>
        <source>In the playbook, line %3: “%2” of the play “%1” is missing or not as it should be.</source>
        <translation>В сборнике стратегий, строка %3: «%2» стратегии «%1» отсутствует или задано неверно.</translation>
    </message>
    <message>
        <source>The playbook cannot be read as JSON beyond line %1: a comma, a quote or a bracket is missing, or there is one too many.</source>
        <translation>После строки %1 сборник стратегий не читается как JSON: не хватает запятой, кавычки или скобки либо есть лишняя.</translation>
    </message>
    <message>
        <source>The playbook has the play “%1” twice, the second time in line %2.</source>
        <translation>В сборнике стратегий «%1» встречается дважды, второй раз в строке %2.</translation>
    </message>
    <message>
        <source>from “%1” to “%2”</source>
        <translation>из «%1» в «%2»</translation>
    </message>
    <message>
        <source>lookalikes in Segments</source>
        <translation>похожие, на странице «Сегменты»</translation>
    </message>
    <message>
        <source>Adding up months</source>
        <translation>Подсчёт по месяцам</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Запись отчёта</translation>
    </message>
    <message>
        <source>Keeping the margin</source>
        <translation>Сохранение маржи</translation>
    </message>
    <message>
        <source>Keeping the playbook</source>
        <translation>Сохранение сборника стратегий</translation>
    </message>
    <message>
        <source>A map of %1 cells is too large for a file; at most %2 are written.</source>
        <translation>Карта из %1 ячеек слишком велика для файла; записывается не больше %2.</translation>
    </message>
    <message>
        <source>Look closer at a part of the map, and export that.</source>
        <translation>Рассмотрите часть карты ближе и выгрузите её.</translation>
    </message>
    <message>
        <source>Ordering the map by likeness</source>
        <translation>Карта упорядочивается по сходству</translation>
    </message>
    <message>
        <source>a frame in Similarity</source>
        <translation>рамка на карте сходства</translation>
    </message>
    <message>
        <source>Making segments of the groups</source>
        <translation>Группы становятся сегментами</translation>
    </message>
    <message>
        <source>In the guide, %1: the languages cite different sources in “%2”.</source>
        <translation>Справочник, %1: на разных языках разные источники в «%2».</translation>
    </message>
    <message>
        <source>In the guide, %1: the source “%2” is cited, but not listed.</source>
        <translation>Справочник, %1: источник «%2» цитируется, но в списке его нет.</translation>
    </message>
    <message>
        <source>In the guide, %1: nobody cites the source “%2”.</source>
        <translation>Справочник, %1: источник «%2» никто не цитирует.</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>справедливо</translation>
    </message>
    <message>
        <source>half fair</source>
        <translation>отчасти</translation>
    </message>
    <message>
        <source>often</source>
        <translation>часто</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>не здесь</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>Find patterns</source>
        <translation>Найти закономерности</translation>
    </message>
    <message>
        <source>Predict and try</source>
        <translation>Предсказать и пробовать</translation>
    </message>
    <message>
        <source>Recommend products</source>
        <translation>Рекомендовать товары</translation>
    </message>
    <message>
        <source>The guide is part of the program: mend the file in resources/guide, and build again.</source>
        <translation>Справочник — часть программы: исправьте файл в resources/guide и соберите заново.</translation>
    </message>
    <message>
        <source>In the guide, %1: here should be an object in braces.</source>
        <translation>Справочник, %1: здесь нужен объект в фигурных скобках.</translation>
    </message>
    <message>
        <source>In the guide, %1: nobody reads “%2” here.</source>
        <translation>Справочник, %1: «%2» здесь никто не читает.</translation>
    </message>
    <message>
        <source>In the guide, %1: “%2” is missing.</source>
        <translation>Справочник, %1: нет «%2».</translation>
    </message>
    <message>
        <source>In the guide, %1: here should be a list with something in it.</source>
        <translation>Справочник, %1: здесь нужен непустой список.</translation>
    </message>
    <message>
        <source>In the guide, %1: here should be a text.</source>
        <translation>Справочник, %1: здесь нужен текст.</translation>
    </message>
    <message>
        <source>In the guide, %1: here should be a whole number.</source>
        <translation>Справочник, %1: здесь нужно целое число.</translation>
    </message>
    <message>
        <source>In the guide, %1: both languages say the same; a name is written once, without them.</source>
        <translation>Справочник, %1: на обоих языках одно и то же; имя пишут один раз, без языков.</translation>
    </message>
    <message>
        <source>In the guide, %1: the key “%2” is there twice.</source>
        <translation>Справочник, %1: ключ «%2» встречается дважды.</translation>
    </message>
    <message>
        <source>In the guide, %1: there is no verdict “%2”.</source>
        <translation>Справочник, %1: нет вердикта «%2».</translation>
    </message>
    <message>
        <source>In the guide, %1: “not here” needs a run of ours.</source>
        <translation>Справочник, %1: вердикту «не здесь» нужен наш расчёт.</translation>
    </message>
    <message>
        <source>In the guide, %1: there is no family “%2” of algorithms.</source>
        <translation>Справочник, %1: нет семейства алгоритмов «%2».</translation>
    </message>
    <message>
        <source>In the guide, %1: there is no algorithm “%2”.</source>
        <translation>Справочник, %1: нет алгоритма «%2».</translation>
    </message>
    <message>
        <source>In the guide, %1: there is no group “%2”.</source>
        <translation>Справочник, %1: нет группы «%2».</translation>
    </message>
    <message>
        <source>In the guide, %1: “%2” is neither “study” nor “software”.</source>
        <translation>Справочник, %1: «%2» — не «study» и не «software».</translation>
    </message>
    <message>
        <source>In the guide, %1: “%2” is neither “site” nor “data_set”.</source>
        <translation>Справочник, %1: «%2» — не «site» и не «data_set».</translation>
    </message>
    <message>
        <source>The guide&apos;s %1 cannot be read as JSON beyond line %2: a comma, a quote or a bracket is missing, or there is one too many.</source>
        <translation>Файл справочника %1 не читается как JSON после строки %2: не хватает запятой, кавычки или скобки, или есть лишняя.</translation>
    </message>
    <message>
        <source>In the guide, %1: the document is missing.</source>
        <translation>Справочник, %1: документа нет.</translation>
    </message>
    <message>
        <source>In the guide, %1: “%2” is not the name of the file.</source>
        <translation>Справочник, %1: «%2» — не имя файла.</translation>
    </message>
    <message>
        <source>In the guide, %1: approaches of one group should stand together.</source>
        <translation>Справочник, %1: подходы одной группы должны стоять вместе.</translation>
    </message>
    <message>
        <source>In the guide, %1: no list names this approach.</source>
        <translation>Справочник, %1: этого подхода нет ни в одном списке.</translation>
    </message>
    <message>
        <source>Where will the centres end?</source>
        <translation>Где окажутся центры?</translation>
    </message>
    <message>
        <source>Round %1 of %2: everyone to the nearest centre</source>
        <translation>Круг %1 из %2: каждый к ближайшему центру</translation>
    </message>
    <message>
        <source>The centres are in the middle of their own customers already: it stops.</source>
        <translation>Центры уже стоят посередине своих клиентов: это конец.</translation>
    </message>
    <message>
        <source>Nobody changes group any more: it stops. Another start can end somewhere else.</source>
        <translation>Никто больше не меняет группу: это конец. Другое начало может закончиться иначе.</translation>
    </message>
    <message>
        <source>Is this the best there is? Try another start.</source>
        <translation>Лучше уже нельзя? Попробуйте другое начало.</translation>
    </message>
    <message>
        <source>Each customer joins the centre that is nearest, days and money counted alike.</source>
        <translation>Каждый клиент идёт к ближайшему центру; дни и деньги весят одинаково.</translation>
    </message>
    <message>
        <source>Which centre will move furthest?</source>
        <translation>Какой центр сдвинется дальше всех?</translation>
    </message>
    <message>
        <source>Who is next to change?</source>
        <translation>Кто сменит группу следующим?</translation>
    </message>
    <message>
        <source>Round %1 of %2: move the centres</source>
        <translation>Круг %1 из %2: сдвинуть центры</translation>
    </message>
    <message>
        <source>Why did nobody choose it?</source>
        <translation>Почему его никто не выбрал?</translation>
    </message>
    <message>
        <source>Each centre goes to the middle of its own customers: the mean of both figures.</source>
        <translation>Каждый центр идёт в середину своих клиентов: среднее по обоим показателям.</translation>
    </message>
    <message>
        <source>Drag a centre elsewhere. Will it find its way back?</source>
        <translation>Перетащите центр в другое место. Вернётся ли он?</translation>
    </message>
    <message>
        <source>A centre has no place.</source>
        <translation>У центра нет места.</translation>
    </message>
    <message>
        <source>Start anew.</source>
        <translation>Начните заново.</translation>
    </message>
    <message>
        <source>Days since last order</source>
        <translation>Дней с последнего заказа</translation>
    </message>
    <message>
        <source>Spend per order</source>
        <translation>Сумма заказа</translation>
    </message>
    <message>
        <source>Average rating</source>
        <translation>Средняя оценка</translation>
    </message>
    <message>
        <source>Average per product</source>
        <translation>В среднем на товар</translation>
    </message>
    <message>
        <source>These data have too few customers for a lesson.</source>
        <translation>В этих данных слишком мало клиентов для урока.</translation>
    </message>
    <message>
        <source>Use the small example.</source>
        <translation>Возьмите маленький пример.</translation>
    </message>
    <message>
        <source>A table of ratings needs at least two people and two products.</source>
        <translation>В таблице оценок нужны хотя бы два человека и два товара.</translation>
    </message>
    <message>
        <source>Add rows or columns.</source>
        <translation>Добавьте строки или столбцы.</translation>
    </message>
    <message>
        <source>%1 gave %2 to %3: the scale goes from %4 to %5.</source>
        <translation>%1: у «%3» оценка %2, а шкала идёт от %4 до %5.</translation>
    </message>
    <message>
        <source>Change the cell, or leave it empty.</source>
        <translation>Измените ячейку или оставьте её пустой.</translation>
    </message>
    <message>
        <source>%1 has rated nothing.</source>
        <translation>%1: нет ни одной оценки.</translation>
    </message>
    <message>
        <source>Give at least one rating in each row.</source>
        <translation>Поставьте хотя бы одну оценку в каждой строке.</translation>
    </message>
    <message>
        <source>No two customers of these data share enough products for a lesson.</source>
        <translation>В этих данных нет двух клиентов, у которых достаточно общих товаров для урока.</translation>
    </message>
    <message>
        <source>These data have neither ratings nor orders to make stars of.</source>
        <translation>В этих данных нет ни оценок, ни заказов, из которых можно сделать звёзды.</translation>
    </message>
    <message>
        <source>Take a sample of another size.</source>
        <translation>Возьмите выборку другого размера.</translation>
    </message>
    <message>
        <source>Everyone alone</source>
        <translation>Каждый сам по себе</translation>
    </message>
    <message>
        <source>Which two will be first?</source>
        <translation>Какие двое будут первыми?</translation>
    </message>
    <message>
        <source>Join %1 of %2</source>
        <translation>Слияние %1 из %2</translation>
    </message>
    <message>
        <source>Where would you cut the tree?</source>
        <translation>Где бы вы разрезали дерево?</translation>
    </message>
    <message>
        <source>Where was the longest way between two joins?</source>
        <translation>Где был самый долгий путь от слияния к слиянию?</translation>
    </message>
    <message>
        <source>%1: the rating of “%2” was taken away.</source>
        <translation>%1: оценка «%2» убрана.</translation>
    </message>
    <message>
        <source>%1 now gives “%2” %3.</source>
        <translation>%1: у «%2» теперь оценка %3.</translation>
    </message>
    <message>
        <source>%1 now gives “%2” %3 in place of %4.</source>
        <translation>%1: у «%2» теперь оценка %3 вместо %4.</translation>
    </message>
    <message>
        <source>Step 1 of 4: what is known</source>
        <translation>Шаг 1 из 4: что известно</translation>
    </message>
    <message>
        <source>Who of the others likes what %1 likes?</source>
        <translation>Кому из остальных нравится то же, что нравится %1?</translation>
    </message>
    <message>
        <source>Step 2 of 4: how alike</source>
        <translation>Шаг 2 из 4: насколько похожи</translation>
    </message>
    <message>
        <source>Each row is compared with that of %1, by what both have rated: 1 is the same taste, 0 nothing in common.</source>
        <translation>Каждая строка сравнивается со строкой «%1» по тому, что оценили оба: 1 — вкус тот же, 0 — ничего общего.</translation>
    </message>
    <message>
        <source>Who is most alike, and which ratings make it so?</source>
        <translation>Кто похож больше всех и из-за каких оценок?</translation>
    </message>
    <message>
        <source>Each product that %1 has rated is compared with each that is asked for, by who has rated both.</source>
        <translation>Каждый товар с оценкой в строке «%1» сравнивается с каждым искомым по тем, кто оценил оба.</translation>
    </message>
    <message>
        <source>Which two products do the same people like?</source>
        <translation>Какие два товара нравятся одним и тем же людям?</translation>
    </message>
    <message>
        <source>Step 3 of 4: alike × rating</source>
        <translation>Шаг 3 из 4: сходство × оценка</translation>
    </message>
    <message>
        <source>Who is more alike counts more. Each rating is taken as often as its giver is alike.</source>
        <translation>Кто больше похож, тот больше весит. Каждая оценка умножается на сходство того, кто её поставил.</translation>
    </message>
    <message>
        <source>What is more alike counts more: each own rating is taken as often as its product is alike.</source>
        <translation>Что больше похоже, то больше весит: каждая собственная оценка умножается на сходство её товара.</translation>
    </message>
    <message>
        <source>Whose vote weighs most here?</source>
        <translation>Чей голос здесь весит больше всех?</translation>
    </message>
    <message>
        <source>Step 4 of 4: divide by the weights</source>
        <translation>Шаг 4 из 4: разделить на веса</translation>
    </message>
    <message>
        <source>Without dividing, a customer with many neighbours would always score higher.</source>
        <translation>Без деления клиент со многими соседями всегда получал бы больше.</translation>
    </message>
    <message>
        <source>Without dividing, a customer with many ratings would always score higher.</source>
        <translation>Без деления клиент со многими оценками всегда получал бы больше.</translation>
    </message>
    <message>
        <source>Which one rating would you change to turn the order of the predictions?</source>
        <translation>Какую одну оценку надо изменить, чтобы предсказания поменялись местами?</translation>
    </message>
    <message>
        <source>The predictions stay as they were.</source>
        <translation>Предсказания остались прежними.</translation>
    </message>
    <message>
        <source>The prediction of “%1” for %2 rises by %3.</source>
        <translation>Предсказание «%1» для «%2» выросло на %3.</translation>
    </message>
    <message>
        <source>The prediction of “%1” for %2 falls by %3.</source>
        <translation>Предсказание «%1» для «%2» упало на %3.</translation>
    </message>
    <message numerus="yes">
        <source>A row is a customer, a column a product. %1 has not rated %n product(s): what would they get?</source>
        <translation>
            <numerusform>Строка — клиент, столбец — товар. В строке «%1» нет оценки %n товара: какой бы она была?</numerusform>
            <numerusform>Строка — клиент, столбец — товар. В строке «%1» нет оценок %n товаров: какими бы они были?</numerusform>
            <numerusform>Строка — клиент, столбец — товар. В строке «%1» нет оценок %n товаров: какими бы они были?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n centre(s) had no customer: each starts again at the customer whose own centre fits worst. The others go to the middle of their own.</source>
        <translation>
            <numerusform>%n центр остался без клиентов: он начинает заново у клиента, которому его центр подходит хуже всего. Остальные идут в середину своих.</numerusform>
            <numerusform>%n центра остались без клиентов: каждый начинает заново у клиента, которому его центр подходит хуже всего. Остальные идут в середину своих.</numerusform>
            <numerusform>%n центров остались без клиентов: каждый начинает заново у клиента, которому его центр подходит хуже всего. Остальные идут в середину своих.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 are most alike, %3 apart, and become one. %n group(s) left.</source>
        <translation>
            <numerusform>%1 и %2 похожи больше всех, расстояние %3: теперь это одна группа. Осталась %n группа.</numerusform>
            <numerusform>%1 и %2 похожи больше всех, расстояние %3: теперь это одна группа. Осталось %n группы.</numerusform>
            <numerusform>%1 и %2 похожи больше всех, расстояние %3: теперь это одна группа. Осталось %n групп.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n centre(s) to begin with</source>
        <translation>
            <numerusform>Для начала %n центр</numerusform>
            <numerusform>Для начала %n центра</numerusform>
            <numerusform>Для начала %n центров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), each a group of one. Next, the two that are most alike become one group.</source>
        <translation>
            <numerusform>%n клиент, сам себе группа. Дальше двое самых похожих станут одной группой.</numerusform>
            <numerusform>%n клиента, каждый сам себе группа. Дальше двое самых похожих станут одной группой.</numerusform>
            <numerusform>%n клиентов, каждый сам себе группа. Дальше двое самых похожих станут одной группой.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), ringed, are nearer to another centre now, and change group.</source>
        <translation>
            <numerusform>%n клиент, обведён, теперь ближе к другому центру и меняет группу.</numerusform>
            <numerusform>%n клиента, обведены, теперь ближе к другому центру и меняют группу.</numerusform>
            <numerusform>%n клиентов, обведены, теперь ближе к другому центру и меняют группу.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tree to be walked through has 3 to %n points.</source>
        <translation>
            <numerusform>В дереве для урока от 3 до %n точки.</numerusform>
            <numerusform>В дереве для урока от 3 до %n точек.</numerusform>
            <numerusform>В дереве для урока от 3 до %n точек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each of %n customer(s) is a point. Nobody belongs to a group yet.</source>
        <translation>
            <numerusform>%n клиент — это точка. Групп пока нет.</numerusform>
            <numerusform>Каждый из %n клиентов — точка. Групп пока нет.</numerusform>
            <numerusform>Каждый из %n клиентов — точка. Групп пока нет.</numerusform>
        </translation>
    </message>
    <message>
        <source>Monday shoppers</source>
        <translation>Покупают по понедельникам</translation>
    </message>
    <message>
        <source>Tuesday shoppers</source>
        <translation>Покупают по вторникам</translation>
    </message>
    <message>
        <source>Wednesday shoppers</source>
        <translation>Покупают по средам</translation>
    </message>
    <message>
        <source>Thursday shoppers</source>
        <translation>Покупают по четвергам</translation>
    </message>
    <message>
        <source>Friday shoppers</source>
        <translation>Покупают по пятницам</translation>
    </message>
    <message>
        <source>Saturday shoppers</source>
        <translation>Покупают по субботам</translation>
    </message>
    <message>
        <source>Sunday shoppers</source>
        <translation>Покупают по воскресеньям</translation>
    </message>
    <message>
        <source>Night shoppers</source>
        <translation>Покупают ночью</translation>
    </message>
    <message>
        <source>Morning shoppers</source>
        <translation>Покупают утром</translation>
    </message>
    <message>
        <source>Afternoon shoppers</source>
        <translation>Покупают днём</translation>
    </message>
    <message>
        <source>Evening shoppers</source>
        <translation>Покупают вечером</translation>
    </message>
    <message>
        <source>Big baskets</source>
        <translation>Большие корзины</translation>
    </message>
    <message>
        <source>Small baskets</source>
        <translation>Маленькие корзины</translation>
    </message>
    <message>
        <source>Variety seekers</source>
        <translation>Любят разнообразие</translation>
    </message>
    <message>
        <source>Loyal to favourites</source>
        <translation>Верны любимым товарам</translation>
    </message>
    <message>
        <source>Long gaps between orders</source>
        <translation>Долгие перерывы между заказами</translation>
    </message>
    <message>
        <source>Short gaps between orders</source>
        <translation>Короткие перерывы между заказами</translation>
    </message>
    <message>
        <source>Premium buyers</source>
        <translation>Покупают дорогое</translation>
    </message>
    <message>
        <source>Low-price buyers</source>
        <translation>Покупают дешёвое</translation>
    </message>
    <message>
        <source>Bargain buyers</source>
        <translation>Покупают со скидкой</translation>
    </message>
    <message>
        <source>Full-price buyers</source>
        <translation>Покупают по полной цене</translation>
    </message>
    <message>
        <source>Weekend shoppers</source>
        <translation>Покупают по выходным</translation>
    </message>
    <message>
        <source>Weekday shoppers</source>
        <translation>Покупают по будням</translation>
    </message>
    <message>
        <source>Groups first</source>
        <translation>Сначала группы</translation>
    </message>
    <message>
        <source>For very many customers: they are gathered into so many small groups, and the tree is made of these. Ward and average count everyone in them; complete and single look at their middles. 0: everyone stands for themselves.</source>
        <translation>Для очень многих клиентов: их собирают в столько мелких групп, и дерево строится из этих групп. Методы Уорда и средней связи учитывают каждого в них, полная и одиночная связь смотрят на их середины. 0: каждый сам за себя.</translation>
    </message>
    <message>
        <source>Have everyone gathered into small groups first (“Groups first”, 2,000 for example).</source>
        <translation>Соберите всех сначала в мелкие группы («Сначала группы», например 2000).</translation>
    </message>
    <message>
        <source>Ask for fewer groups first.</source>
        <translation>Задайте меньше групп для начала.</translation>
    </message>
    <message>
        <source>%1 groups made first are too few for %2 segments.</source>
        <translation>Групп для начала: %1. Это слишком мало для стольких сегментов: %2.</translation>
    </message>
    <message>
        <source>Ask for many more groups first than segments, or for none (0).</source>
        <translation>Задайте для начала намного больше групп, чем сегментов, или ни одной (0).</translation>
    </message>
    <message>
        <source>Make 2,000 groups first</source>
        <translation>Сначала 2000 групп</translation>
    </message>
    <message>
        <source>Rows a round</source>
        <translation>Строк за проход</translation>
    </message>
    <message>
        <source>How many customers a round looks at, drawn at random; with as many as there are, at all of them. Fewer are faster and come nearly as close. At the end everyone is placed exactly. Automatic: all of up to %1 million, of more a part.</source>
        <translation>Сколько случайных клиентов просматривается за проход; если столько, сколько есть, то все. С меньшим числом быстрее и почти так же точно. В конце каждый получает точное место. Авто: до %1 млн все, если больше, то часть.</translation>
    </message>
    <message>
        <source>Use data with longer histories: MovieLens has them.</source>
        <translation>Возьмите данные с более длинными историями: например MovieLens.</translation>
    </message>
    <message>
        <source>These data have too few customers to learn from and to ask about.</source>
        <translation>В этих данных слишком мало клиентов, чтобы и учиться, и спрашивать.</translation>
    </message>
    <message>
        <source>Use data with more customers.</source>
        <translation>Возьмите данные, где клиентов больше.</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>Обучение: %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 за %2</translation>
    </message>
    <message>
        <source>Looking what is found</source>
        <translation>Смотрим, что нашлось</translation>
    </message>
    <message>
        <source>A product came out today and nobody has it. Which side can offer it?</source>
        <translation>Товар вышел сегодня, его ни у кого нет. Какая сторона сможет его предложить?</translation>
    </message>
    <message>
        <source>Which side loses more when the next one goes?</source>
        <translation>Какая сторона потеряет больше, когда уйдёт следующий?</translation>
    </message>
    <message>
        <source>“%1” was taken away.</source>
        <translation>«%1» убрали.</translation>
    </message>
    <message>
        <source>Comparing two approaches</source>
        <translation>Сравнение двух подходов</translation>
    </message>
    <message>
        <source>Before it begins</source>
        <translation>Перед началом</translation>
    </message>
    <message>
        <source>Choose two approaches below the picture. The class votes first: which will find more of what is hidden?</source>
        <translation>Выберите два подхода под картинкой. Сначала голосует класс: какой найдёт больше спрятанного?</translation>
    </message>
    <message>
        <source>Which approach needs to know a customer least?</source>
        <translation>Какому подходу нужно знать о клиенте меньше всего?</translation>
    </message>
    <message numerus="yes">
        <source>Of %n hidden product(s), on average over %1 people, %2 finds %3 in its first %4, %5 finds %6, the list of the most popular %7.</source>
        <translation>
            <numerusform>Из %n спрятанного товара в среднем по %1 клиентам «%2» находит %3 в первых %4, «%5» — %6, список самого популярного — %7.</numerusform>
            <numerusform>Из %n спрятанных товаров в среднем по %1 клиентам «%2» находит %3 в первых %4, «%5» — %6, список самого популярного — %7.</numerusform>
            <numerusform>Из %n спрятанных товаров в среднем по %1 клиентам «%2» находит %3 в первых %4, «%5» — %6, список самого популярного — %7.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 = %2 for %3 + %4 from %n other(s)</source>
        <translation>
            <numerusform>%1 = %2 за %3 + %4 от ещё %n</numerusform>
            <numerusform>%1 = %2 за %3 + %4 от ещё %n</numerusform>
            <numerusform>%1 = %2 за %3 + %4 от ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n new of the first five, “%2” among them.</source>
        <translation>
            <numerusform>%1: среди первых пяти %n новый, «%2» в их числе.</numerusform>
            <numerusform>%1: среди первых пяти %n новых, «%2» в их числе.</numerusform>
            <numerusform>%1: среди первых пяти %n новых, «%2» в их числе.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: ahead is %1</source>
        <translation>
            <numerusform>Остался %n: впереди %1</numerusform>
            <numerusform>Осталось %n: впереди %1</numerusform>
            <numerusform>Осталось %n: впереди %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left: no telling who is ahead</source>
        <translation>
            <numerusform>Остался %n: кто впереди, сказать нельзя</numerusform>
            <numerusform>Осталось %n: кто впереди, сказать нельзя</numerusform>
            <numerusform>Осталось %n: кто впереди, сказать нельзя</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody in these data likes %n product(s) or more that ten others like too.</source>
        <translation>
            <numerusform>В этих данных нет никого, кому нравится хотя бы %n товар из тех, что нравятся ещё десятерым.</numerusform>
            <numerusform>В этих данных нет никого, кому нравятся хотя бы %n товара из тех, что нравятся ещё десятерым.</numerusform>
            <numerusform>В этих данных нет никого, кому нравятся хотя бы %n товаров из тех, что нравятся ещё десятерым.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>popular: %n other(s) have it</source>
        <translation>
            <numerusform>популярно: есть у %n</numerusform>
            <numerusform>популярно: есть у %n</numerusform>
            <numerusform>популярно: есть у %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a smaller data set of it first: by a filter on the Explore page.</source>
        <translation>Сначала сделайте из них набор поменьше: фильтром на странице «Обзор».</translation>
    </message>
    <message>
        <source>named</source>
        <translation>названо</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>не названо</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>уходят</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>остаются</translation>
    </message>
    <message>
        <source>leave, named</source>
        <translation>уходят, названы</translation>
    </message>
    <message>
        <source>leave, not named</source>
        <translation>уходят, не названы</translation>
    </message>
    <message>
        <source>stay, named all the same</source>
        <translation>остаются, но названы</translation>
    </message>
    <message>
        <source>stay, not named</source>
        <translation>остаются, не названы</translation>
    </message>
    <message>
        <source>Share of customers who leave</source>
        <translation>Доля уходящих клиентов</translation>
    </message>
    <message>
        <source>Of the named</source>
        <translation>Из названных</translation>
    </message>
    <message>
        <source>of the named</source>
        <translation>из названных</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>лифт</translation>
    </message>
    <message>
        <source>%1 leave</source>
        <translation>уходят %1</translation>
    </message>
    <message>
        <source>The same model, other shops</source>
        <translation>Та же модель, другие магазины</translation>
    </message>
    <message>
        <source>The model stays as good as it is. Only how many customers leave at all is another with each place of the axis.</source>
        <translation>Модель та же и так же хороша. От места к месту на оси меняется только то, сколько клиентов вообще уходит.</translation>
    </message>
    <message>
        <source>Where is the lift greatest, and where is the list worth most?</source>
        <translation>Где лифт больше всего, а где список ценнее всего?</translation>
    </message>
    <message>
        <source>With 1 % who leave, %1 of the named do; with 50 %, %2.</source>
        <translation>Если уходит 1 %, то из названных — %1; если 50 % — %2.</translation>
    </message>
    <message>
        <source>1,000 made-up customers, of whom it is known who leaves</source>
        <translation>1000 придуманных клиентов, про которых известно, кто уйдёт</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>Кто уходит</translation>
    </message>
    <message>
        <source>Each dot is a customer. The coloured ones will leave in the next month; nobody knows yet which.</source>
        <translation>Каждая точка — клиент. Цветные уйдут в следующем месяце; кто это, пока никто не знает.</translation>
    </message>
    <message>
        <source>A model finds most of those who leave. How many of the customers it names will leave?</source>
        <translation>Модель находит почти всех уходящих. Сколько из названных ею клиентов уйдёт?</translation>
    </message>
    <message>
        <source>%1 of 1,000 leave: %2.</source>
        <translation>Уходит %1 из 1000: %2.</translation>
    </message>
    <message>
        <source>Whom the model names</source>
        <translation>Кого называет модель</translation>
    </message>
    <message>
        <source>Of those who leave it names a large part, of those who stay a small part. But those who stay are many.</source>
        <translation>Из уходящих она называет большую часть, из остающихся — малую. Но остающихся много.</translation>
    </message>
    <message>
        <source>Count the rings: more around coloured dots, or around grey ones?</source>
        <translation>Посчитайте кольца: их больше у цветных точек или у серых?</translation>
    </message>
    <message>
        <source>%1 of %2 who leave are named, and %3 of %4 who stay.</source>
        <translation>Названы %1 из %2 уходящих и %3 из %4 остающихся.</translation>
    </message>
    <message>
        <source>Only the named</source>
        <translation>Только названные</translation>
    </message>
    <message>
        <source>What a list is worth is the share of its customers who do leave, not the share of the leaving that are on it.</source>
        <translation>Ценность списка — доля в нём тех, кто и правда уйдёт, а не доля уходящих, попавших в список.</translation>
    </message>
    <message>
        <source>A voucher costs 5. From which value of a customer on does it pay to write to them all?</source>
        <translation>Купон стоит 5. При какой ценности клиента выгодно написать всем названным?</translation>
    </message>
    <message>
        <source>%1 ÷ (%1 + %2) = %3 of the named leave. Lift: %3 ÷ %4 = %5.</source>
        <translation>%1 ÷ (%1 + %2) = %3 названных уходят. Лифт: %3 ÷ %4 = %5.</translation>
    </message>
    <message>
        <source>Base rate and lift</source>
        <translation>Исходная доля и лифт</translation>
    </message>
    <message>
        <source>Customers who leave</source>
        <translation>Уходящие клиенты</translation>
    </message>
    <message>
        <source>Of these named</source>
        <translation>Из них названо</translation>
    </message>
    <message>
        <source>Of the others named</source>
        <translation>Из прочих названо</translation>
    </message>
    <message>
        <source>3 factors</source>
        <translation>3 фактора</translation>
    </message>
    <message>
        <source>12 factors, hardly held</source>
        <translation>12 факторов без узды</translation>
    </message>
    <message>
        <source>bias² %1, variance %2</source>
        <translation>смещение² %1, дисперсия %2</translation>
    </message>
    <message>
        <source>bias²</source>
        <translation>смещ.²</translation>
    </message>
    <message>
        <source>variance</source>
        <translation>дисп.</translation>
    </message>
    <message>
        <source>error²</source>
        <translation>ошибка²</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 из %2: %3</translation>
    </message>
    <message>
        <source>Each shot is the answer of a model that learned from another sample of the same truth, for two products of one customer. The middle is the truth.</source>
        <translation>Каждый выстрел — ответ модели, обученной на другой выборке из той же правды, для двух товаров одного клиента. Центр — правда.</translation>
    </message>
    <message>
        <source>The shots lie close together. Why not around the middle?</source>
        <translation>Выстрелы легли кучно. Почему не в центр?</translation>
    </message>
    <message>
        <source>Which family would you take if you had ten times the ratings?</source>
        <translation>Какое семейство вы взяли бы, будь оценок в десять раз больше?</translation>
    </message>
    <message>
        <source>Is this method off, or is it unsure?</source>
        <translation>Этот способ бьёт мимо или бьёт вразброс?</translation>
    </message>
    <message>
        <source>first product: too low or too high, in stars</source>
        <translation>первый товар: занижено или завышено, в звёздах</translation>
    </message>
    <message>
        <source>second product</source>
        <translation>второй товар</translation>
    </message>
    <message>
        <source>%1 samples of the same made-up ratings: %2 customers, %3 products, 3 tastes</source>
        <translation>Выборок из одних и тех же придуманных оценок: %1; клиентов %2, товаров %3, вкусов 3</translation>
    </message>
    <message>
        <source>Over all cells: bias² %1 + variance %2 = mean squared error %3.</source>
        <translation>По всем ячейкам: смещение² %1 + дисперсия %2 = средний квадрат ошибки %3.</translation>
    </message>
    <message>
        <source>Bias and variance</source>
        <translation>Смещение и дисперсия</translation>
    </message>
    <message>
        <source>Noise, in stars</source>
        <translation>Шум, в звёздах</translation>
    </message>
    <message>
        <source>Cells known</source>
        <translation>Известно ячеек</translation>
    </message>
    <message>
        <source>only the list</source>
        <translation>только список</translation>
    </message>
    <message>
        <source>of the main taste</source>
        <translation>главного вкуса</translation>
    </message>
    <message>
        <source>of the second taste</source>
        <translation>второго вкуса</translation>
    </message>
    <message>
        <source>of other tastes</source>
        <translation>других вкусов</translation>
    </message>
    <message>
        <source>products in any list</source>
        <translation>товаров хоть в одном списке</translation>
    </message>
    <message>
        <source>taken of what is shown</source>
        <translation>взято из показанного</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Круг</translation>
    </message>
    <message>
        <source>variety, only the list</source>
        <translation>разнообразие, только список</translation>
    </message>
    <message>
        <source>taken, only the list</source>
        <translation>взято, только список</translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation>Круг %1 из %2</translation>
    </message>
    <message>
        <source>The shop learns from its own lists now. Will they become more alike or less?</source>
        <translation>Теперь магазин учится на собственных списках. Станут ли они более похожими или менее?</translation>
    </message>
    <message>
        <source>Each customer is shown five products and takes some of them by chance, as much as they like them. The shop learns anew from all that was taken.</source>
        <translation>Каждому показывают пять товаров, и он берёт некоторые — тем вероятнее, чем больше они ему по вкусу. Магазин заново учится на всём взятом.</translation>
    </message>
    <message>
        <source>Which products have not been seen by anybody yet?</source>
        <translation>Какие товары ещё никто не видел?</translation>
    </message>
    <message>
        <source>%1 made-up customers, %2 products, two tastes each</source>
        <translation>Придуманных клиентов %1, товаров %2, у каждого по два вкуса</translation>
    </message>
    <message>
        <source>Filter bubble</source>
        <translation>Пузырь фильтров</translation>
    </message>
    <message>
        <source>How much tastes differ</source>
        <translation>Насколько различны вкусы</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>begun in months 1–3</source>
        <translation>начаты в месяцы 1–3</translation>
    </message>
    <message>
        <source>4–6</source>
        <translation>4–6</translation>
    </message>
    <message>
        <source>7–9</source>
        <translation>7–9</translation>
    </message>
    <message>
        <source>10–12</source>
        <translation>10–12</translation>
    </message>
    <message>
        <source>last month hidden</source>
        <translation>скрыт последний месяц</translation>
    </message>
    <message>
        <source>the month that came</source>
        <translation>наступивший месяц</translation>
    </message>
    <message>
        <source>Found, in the first 10</source>
        <translation>Найдено в первых 10</translation>
    </message>
    <message>
        <source>%1 finds %2 (%3 to %4), %5 finds %6 (%7 to %8).</source>
        <translation>«%1»: найдено %2 (от %3 до %4); «%5»: %6 (от %7 до %8).</translation>
    </message>
    <message>
        <source>%1 made-up customers, %2 products, a year of purchases, and the month after it</source>
        <translation>Придуманных клиентов %1, товаров %2, год покупок и следующий за ним месяц</translation>
    </message>
    <message>
        <source>Products come and go</source>
        <translation>Товары приходят и уходят</translation>
    </message>
    <message>
        <source>Each product is sold for %1 months. A line shows the purchases of those that began in the same quarter.</source>
        <translation>Месяцев, которые продаётся каждый товар: %1. Линия — покупки тех, что появились в одном квартале.</translation>
    </message>
    <message>
        <source>How would you find out whether a method will do well next month?</source>
        <translation>Как узнать, хорош ли будет способ в следующем месяце?</translation>
    </message>
    <message>
        <source>%1 purchases in twelve months.</source>
        <translation>Покупок за двенадцать месяцев: %1.</translation>
    </message>
    <message>
        <source>Purchases of all months are hidden, and the methods learn from the rest: from purchases that came later than what they are to find.</source>
        <translation>Скрыты покупки всех месяцев, а способы учатся на остальных — и на тех, что случились позже искомых.</translation>
    </message>
    <message>
        <source>What do the methods know here that nobody will know next month?</source>
        <translation>Что способы знают здесь такого, чего в следующем месяце не будет знать никто?</translation>
    </message>
    <message>
        <source>Hide the last month</source>
        <translation>Скрыть последний месяц</translation>
    </message>
    <message>
        <source>The methods learn from eleven months and are asked about the twelfth. Nothing they see comes after what they are to find.</source>
        <translation>Способы учатся на одиннадцати месяцах, а спрашивают их о двенадцатом. Они не видят ничего позже искомого.</translation>
    </message>
    <message>
        <source>Which of the two figures would you promise your shop?</source>
        <translation>Какое из двух чисел вы обещали бы своему магазину?</translation>
    </message>
    <message>
        <source>The month that came</source>
        <translation>Наступивший месяц</translation>
    </message>
    <message>
        <source>The methods learn from all twelve months; then the thirteenth comes. Which figure foretold it?</source>
        <translation>Способы учатся на всех двенадцати месяцах, и наступает тринадцатый. Какое число его предсказало?</translation>
    </message>
    <message>
        <source>Let products be sold for all twelve months. Does it matter then?</source>
        <translation>Пусть товары продаются все двенадцать месяцев. Важно ли это тогда?</translation>
    </message>
    <message>
        <source>Leakage from the future</source>
        <translation>Утечка из будущего</translation>
    </message>
    <message>
        <source>Months a product is sold</source>
        <translation>Месяцев продаётся товар</translation>
    </message>
    <message>
        <source>Error, in stars</source>
        <translation>Ошибка, в звёздах</translation>
    </message>
    <message>
        <source>on what it learned from</source>
        <translation>на том, на чём учились</translation>
    </message>
    <message>
        <source>on what was hidden</source>
        <translation>на скрытом</translation>
    </message>
    <message>
        <source>against the truth</source>
        <translation>против правды</translation>
    </message>
    <message>
        <source>learned</source>
        <translation>учёба</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрытое</translation>
    </message>
    <message>
        <source>truth</source>
        <translation>правда</translation>
    </message>
    <message>
        <source>Only averages: how generous a customer is, and how good a product. They know nothing of tastes.</source>
        <translation>Только средние: насколько клиент щедр и насколько хорош товар. О вкусах они не знают ничего.</translation>
    </message>
    <message>
        <source>Each factor more lets the model tell more customers apart. As long as it finds tastes, the error on what was hidden falls too.</source>
        <translation>С каждым фактором модель различает больше клиентов. Пока она находит вкусы, падает и ошибка на скрытом.</translation>
    </message>
    <message>
        <source>Where will the two lines part?</source>
        <translation>Где разойдутся две линии?</translation>
    </message>
    <message>
        <source>The error on what it learned from goes on falling, the error on what was hidden rises: these factors learn the noise by heart.</source>
        <translation>Ошибка на том, на чём учились, всё падает, а на скрытом растёт: эти факторы зубрят шум.</translation>
    </message>
    <message>
        <source>Turn regularisation up. What does it take away, and what does it leave?</source>
        <translation>Усильте регуляризацию. Что она отнимает, а что оставляет?</translation>
    </message>
    <message>
        <source>Made-up ratings of %1 customers and %2 products</source>
        <translation>Придуманные оценки: клиентов %1, товаров %2</translation>
    </message>
    <message>
        <source>Learned from %1, hidden %2, truth %3 stars. Best on the hidden: %4.</source>
        <translation>Учёба %1, скрытое %2, правда %3 звезды. Лучше всего на скрытом: %4.</translation>
    </message>
    <message>
        <source>Overfitting</source>
        <translation>Переобучение</translation>
    </message>
    <message>
        <source>Tastes planted</source>
        <translation>Заложено вкусов</translation>
    </message>
    <message>
        <source>what they like most</source>
        <translation>что нравится больше всего</translation>
    </message>
    <message>
        <source>shown most</source>
        <translation>чаще всего на виду</translation>
    </message>
    <message>
        <source>2nd fifth</source>
        <translation>2-я пятая часть</translation>
    </message>
    <message>
        <source>3rd fifth</source>
        <translation>3-я пятая часть</translation>
    </message>
    <message>
        <source>4th fifth</source>
        <translation>4-я пятая часть</translation>
    </message>
    <message>
        <source>shown least</source>
        <translation>реже всего на виду</translation>
    </message>
    <message>
        <source>found of the hidden</source>
        <translation>найдено скрытого</translation>
    </message>
    <message>
        <source>liked in truth</source>
        <translation>нравится на деле</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>показано</translation>
    </message>
    <message>
        <source>bought</source>
        <translation>куплено</translation>
    </message>
    <message>
        <source>%1 made-up customers, %2 products, 4 tastes</source>
        <translation>Придуманных клиентов %1, товаров %2, вкусов 4</translation>
    </message>
    <message>
        <source>What is liked, and what is shown</source>
        <translation>Что нравится и что показывают</translation>
    </message>
    <message>
        <source>The products of each fifth are liked as much as those of any other: it was made so. The shop shows some far more than others: on its front page, in its letters.</source>
        <translation>Товары каждой пятой части нравятся одинаково: так задумано. Одни магазин показывает куда чаще других: на главной странице, в письмах.</translation>
    </message>
    <message>
        <source>What will its list of best sellers look like?</source>
        <translation>Каким будет его список хитов продаж?</translation>
    </message>
    <message>
        <source>The fifth that is shown most has %1 of all that is shown, and %2 of all liking.</source>
        <translation>На пятую часть, которая чаще всего на виду, приходится %1 показов и %2 симпатий.</translation>
    </message>
    <message>
        <source>What is bought</source>
        <translation>Что покупают</translation>
    </message>
    <message>
        <source>Nobody buys what they never see. Purchases follow what is shown, not only what is liked.</source>
        <translation>Никто не купит того, чего не видел. Покупки следуют за показами, а не только за вкусом.</translation>
    </message>
    <message>
        <source>What does a recommender learn from these purchases?</source>
        <translation>Чему рекомендатель научится на этих покупках?</translation>
    </message>
    <message>
        <source>Of all purchases %1 fall on the fifth that is shown most.</source>
        <translation>%1 всех покупок приходится на пятую часть, которая чаще всего на виду.</translation>
    </message>
    <message>
        <source>What the lists offer</source>
        <translation>Что предлагают списки</translation>
    </message>
    <message>
        <source>Ten products for each customer, from three methods that learned from the same purchases.</source>
        <translation>По десять товаров каждому клиенту от трёх способов, обученных на одних и тех же покупках.</translation>
    </message>
    <message>
        <source>Which method adds to what is shown already?</source>
        <translation>Какой способ прибавляет к тому, что и так на виду?</translation>
    </message>
    <message>
        <source>To the fifth that is shown most the first gives %1 of its places, the second %2, the third %3.</source>
        <translation>Пятой части, которая чаще всего на виду, первый отдаёт %1 мест, второй %2, третий %3.</translation>
    </message>
    <message>
        <source>Judged by hidden purchases</source>
        <translation>Судим по скрытым покупкам</translation>
    </message>
    <message>
        <source>A quarter of the purchases was hidden. How many of them does each list find? This is how methods are compared where nobody knows the truth.</source>
        <translation>Четверть покупок скрыли. Сколько из них найдёт каждый список? Так сравнивают способы, когда правды никто не знает.</translation>
    </message>
    <message>
        <source>The last list is perfect. Why is it not far ahead?</source>
        <translation>Последний список безупречен. Почему он не далеко впереди?</translation>
    </message>
    <message>
        <source>Found of the hidden, in the first 10</source>
        <translation>Найдено скрытого в первых 10</translation>
    </message>
    <message>
        <source>Judged by the truth</source>
        <translation>Судим по правде</translation>
    </message>
    <message>
        <source>Here it is known how much everyone likes each product. The hidden purchases were seen only where the shop had shown something: they praise the lists that show the same again.</source>
        <translation>Здесь известно, кому что и насколько нравится. Скрытые покупки бывают лишь там, где магазин что-то показал: они хвалят списки, которые показывают то же самое.</translation>
    </message>
    <message>
        <source>How could a shop learn what is liked among what it never shows?</source>
        <translation>Как магазину узнать, что нравится из того, чего он не показывает?</translation>
    </message>
    <message>
        <source>Liked in truth, of the first 10</source>
        <translation>Нравится на деле, из первых 10</translation>
    </message>
    <message>
        <source>Popularity bias</source>
        <translation>Перекос популярности</translation>
    </message>
    <message>
        <source>How unevenly it is shown</source>
        <translation>Насколько неравны показы</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новые</translation>
    </message>
    <message>
        <source>loyal</source>
        <translation>давние</translation>
    </message>
    <message>
        <source>Letter A</source>
        <translation>Письмо A</translation>
    </message>
    <message>
        <source>Letter B</source>
        <translation>Письмо B</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>послано</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>ответили</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>доля</translation>
    </message>
    <message>
        <source>A, new</source>
        <translation>A, новые</translation>
    </message>
    <message>
        <source>A, loyal</source>
        <translation>A, давние</translation>
    </message>
    <message>
        <source>B, new</source>
        <translation>B, новые</translation>
    </message>
    <message>
        <source>B, loyal</source>
        <translation>B, давние</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Ответили</translation>
    </message>
    <message>
        <source>all customers</source>
        <translation>все клиенты</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>В целом</translation>
    </message>
    <message>
        <source>Two letters were sent to as many customers each. Who answered, divided by who got it: one rate a letter.</source>
        <translation>Два письма послали одинаковому числу клиентов. Ответившие, делённые на получивших, — доля каждого письма.</translation>
    </message>
    <message>
        <source>Which letter would you send next time?</source>
        <translation>Какое письмо вы послали бы в следующий раз?</translation>
    </message>
    <message>
        <source>A: %1. B: %2. A less B: %3, 95 % interval %4 to %5.</source>
        <translation>A: %1. B: %2. A минус B: %3, 95 % интервал от %4 до %5.</translation>
    </message>
    <message>
        <source>A is ahead with new and with loyal customers.</source>
        <translation>A впереди и у новых, и у давних.</translation>
    </message>
    <message>
        <source>The groups disagree in this draw.</source>
        <translation>В этой выборке группы не согласны между собой.</translation>
    </message>
    <message>
        <source>B is ahead in both groups in this draw.</source>
        <translation>В этой выборке B впереди в обеих группах.</translation>
    </message>
    <message>
        <source>The same letters by group</source>
        <translation>Те же письма по группам</translation>
    </message>
    <message>
        <source>Nothing was counted anew: the same customers, new and loyal ones apart.</source>
        <translation>Заново ничего не считали: те же клиенты, новые и давние порознь.</translation>
    </message>
    <message>
        <source>How can the letter that is ahead in each group be behind in all?</source>
        <translation>Как письмо, которое впереди в каждой группе, может отставать в целом?</translation>
    </message>
    <message>
        <source>Who got which letter</source>
        <translation>Кто получил какое письмо</translation>
    </message>
    <message>
        <source>Loyal customers answer more, whatever they get. The letter that went to more of them has the higher rate in all.</source>
        <translation>Давние клиенты отвечают чаще, что им ни пошли. У письма, которое досталось им чаще, доля в целом выше.</translation>
    </message>
    <message>
        <source>Who decided who gets which letter, and how should it be decided?</source>
        <translation>Кто решал, кому какое письмо, и как это следует решать?</translation>
    </message>
    <message>
        <source>To new customers went %1 of letter A and %2 of letter B.</source>
        <translation>Новым клиентам ушло %1 писем A и %2 писем B.</translation>
    </message>
    <message>
        <source>Share of the letters</source>
        <translation>Доля писем</translation>
    </message>
    <message>
        <source>same mix</source>
        <translation>равный состав</translation>
    </message>
    <message>
        <source>with the same mix</source>
        <translation>при равном составе</translation>
    </message>
    <message>
        <source>The same mix for both</source>
        <translation>Равный состав для обоих</translation>
    </message>
    <message>
        <source>Each group&apos;s rate counts by how many such customers there are, not by how many got the letter. Drawing lots for the letters would have done the same.</source>
        <translation>Доля каждой группы весит столько, сколько таких клиентов есть, а не сколько получили письмо. Жребий при рассылке дал бы то же.</translation>
    </message>
    <message>
        <source>Move the share of new customers to a half. What happens to the first picture?</source>
        <translation>Сдвиньте долю новых клиентов к половине. Что станет с первой картинкой?</translation>
    </message>
    <message>
        <source>A: %1 × %2 + %3 × %4 = %5; B in the same way: %6.</source>
        <translation>A: %1 × %2 + %3 × %4 = %5; B так же: %6.</translation>
    </message>
    <message>
        <source>%1 letters to made-up customers, whose true rates are known</source>
        <translation>Писем придуманным клиентам, чьи истинные доли известны: %1</translation>
    </message>
    <message>
        <source>Simpson&apos;s paradox</source>
        <translation>Парадокс Симпсона</translation>
    </message>
    <message>
        <source>Of letter A to new customers</source>
        <translation>Писем A новым клиентам</translation>
    </message>
    <message>
        <source>A is better by</source>
        <translation>A лучше на</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Писем</translation>
    </message>
    <message>
        <source>The data of this lesson are being made.</source>
        <translation>Данные этого урока готовятся.</translation>
    </message>
    <message numerus="yes">
        <source>%n factor(s)</source>
        <translation>
            <numerusform>%n фактор</numerusform>
            <numerusform>%n фактора</numerusform>
            <numerusform>%n факторов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The ratings were made from %n taste(s). What happens with more factors than that?</source>
        <translation>
            <numerusform>Оценки сделаны из %n вкуса. Что будет, если факторов больше?</numerusform>
            <numerusform>Оценки сделаны из %n вкусов. Что будет, если факторов больше?</numerusform>
            <numerusform>Оценки сделаны из %n вкусов. Что будет, если факторов больше?</numerusform>
        </translation>
    </message>
    <message>
        <source>drawn at random</source>
        <translation>взятые наугад</translation>
    </message>
    <message>
        <source>some at random</source>
        <translation>часть наугад</translation>
    </message>
    <message>
        <source>variety, some at random</source>
        <translation>разнообразие, часть наугад</translation>
    </message>
    <message>
        <source>taken, some at random</source>
        <translation>взято, часть наугад</translation>
    </message>
    <message>
        <source>Everyone was shown a few products at random. The shop learned from what was taken, and shows its first lists.</source>
        <translation>Каждому показали несколько товаров наугад. Магазин научился на том, что взяли, и показывает первые списки.</translation>
    </message>
    <message>
        <source>What was never shown was never taken, and what was never taken is never offered. Chance breaks the circle: it costs a few places, and finds what the list cannot know.</source>
        <translation>Что не показали, то не взяли, а что не взяли, того не предложат. Случай разрывает круг: он стоит нескольких мест и находит то, чего список знать не может.</translation>
    </message>
    <message>
        <source>How many places of your shop&apos;s letter would you leave to chance?</source>
        <translation>Сколько мест в письме вашего магазина вы отдали бы случаю?</translation>
    </message>
    <message>
        <source>Of the products %1 stand in any list, with %2 of the places at random %3. Taken of what is shown: %4 and %5.</source>
        <translation>Хоть в одном списке стоит %1 товаров, а с %2 мест наугад — %3. Взято из показанного: %4 и %5.</translation>
    </message>
    <message>
        <source>Places left to chance</source>
        <translation>Мест отдано случаю</translation>
    </message>
    <message>
        <source>hidden at random</source>
        <translation>скрыто наугад</translation>
    </message>
    <message>
        <source>Hide a fifth at random</source>
        <translation>Скрыть пятую часть наугад</translation>
    </message>
    <message>
        <source>at random</source>
        <translation>наугад</translation>
    </message>
    <message>
        <source>The most popular finds %1, a random list %2, the perfect list %3.</source>
        <translation>Самое популярное находит %1, случайный список %2, безупречный %3.</translation>
    </message>
    <message>
        <source>Of what it offers the most popular list would be taken in %1, a random one in %2, the perfect one in %3.</source>
        <translation>Из предложенного взяли бы: из списка популярного %1, из случайного %2, из безупречного %3.</translation>
    </message>
    <message numerus="yes">
        <source>best: %n factor(s)</source>
        <translation>
            <numerusform>лучше всего: %n фактор</numerusform>
            <numerusform>лучше всего: %n фактора</numerusform>
            <numerusform>лучше всего: %n факторов</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no bandit “%1”.</source>
        <translation>Нет бандита «%1».</translation>
    </message>
    <message>
        <source>Share by chance</source>
        <translation>Доля наугад</translation>
    </message>
    <message>
        <source>How often an offer is drawn by lot in place of the best so far.</source>
        <translation>Как часто предложение берётся по жребию вместо лучшего на сегодня.</translation>
    </message>
    <message>
        <source>Falls by</source>
        <translation>Убывает на</translation>
    </message>
    <message>
        <source>How fast that share falls as rounds go by; 0 keeps it.</source>
        <translation>Как быстро эта доля убывает с раундами; 0 её сохраняет.</translation>
    </message>
    <message>
        <source>Epsilon-greedy</source>
        <translation>Эпсилон-жадный</translation>
    </message>
    <message>
        <source>Makes the offer that did best so far, and every so often another one by lot.</source>
        <translation>Делает лучшее на сегодня предложение, а время от времени другое по жребию.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Ширина</translation>
    </message>
    <message>
        <source>How much it counts that little is known of an offer to such a customer.</source>
        <translation>Сколько значит, что о предложении такому клиенту известно мало.</translation>
    </message>
    <message>
        <source>Confidence bound by customer</source>
        <translation>Верхняя граница по клиенту</translation>
    </message>
    <message>
        <source>Makes the offer that might be the best for this customer.</source>
        <translation>Делает предложение, которое может оказаться лучшим для этого клиента.</translation>
    </message>
    <message>
        <source>How wide the beliefs are from which it draws.</source>
        <translation>Насколько широки представления, из которых идёт выбор.</translation>
    </message>
    <message>
        <source>Thompson sampling by customer</source>
        <translation>Выбор Томпсона по клиенту</translation>
    </message>
    <message>
        <source>Makes each offer as often as it is likely to be the best for this customer.</source>
        <translation>Делает каждое предложение так часто, как оно может быть лучшим для этого клиента.</translation>
    </message>
    <message>
        <source>A trial needs at least two offers, each with a probability from 0 to 1.</source>
        <translation>Для пробы нужны хотя бы два предложения, каждое с вероятностью от 0 до 1.</translation>
    </message>
    <message>
        <source>For example: 0.05,0.08,0.1</source>
        <translation>Например: 0.05,0.08,0.1</translation>
    </message>
    <message>
        <source>Thompson sampling</source>
        <translation>Выбор Томпсона</translation>
    </message>
    <message>
        <source>Makes each offer as often as it is likely to be the best.</source>
        <translation>Делает каждое предложение так часто, как оно может быть лучшим.</translation>
    </message>
    <message>
        <source>How much it counts that little is known of an offer.</source>
        <translation>Сколько значит, что о предложении известно мало.</translation>
    </message>
    <message>
        <source>Upper confidence bound</source>
        <translation>Верхняя доверительная граница</translation>
    </message>
    <message>
        <source>Makes the offer that might be the best, given how little is known of it.</source>
        <translation>Делает предложение, которое может оказаться лучшим: о нём известно ещё мало.</translation>
    </message>
    <message>
        <source>There is no classifier “%1”.</source>
        <translation>Нет классификатора «%1».</translation>
    </message>
    <message>
        <source>“%1” is left out: it is the same in every row.</source>
        <translation>«%1» не используется: значение одно во всех строках.</translation>
    </message>
    <message>
        <source>“%1” is left out: it follows from the columns before it.</source>
        <translation>«%1» не используется: столбец следует из предыдущих.</translation>
    </message>
    <message>
        <source>The columns tell yes from no without a single mistake. Coefficients would grow without end, so a small penalty holds them, and they have no intervals. Does a column know the answer?</source>
        <translation>Столбцы отделяют «да» от «нет» без единой ошибки. Коэффициенты росли бы без конца, поэтому их держит небольшой штраф, и интервалов у них нет. Не знает ли какой-то столбец ответ?</translation>
    </message>
    <message>
        <source>There is no column “%1”, which was learned from.</source>
        <translation>Нет столбца «%1», по которому шло обучение.</translation>
    </message>
    <message>
        <source>Use a table with the same columns.</source>
        <translation>Возьмите таблицу с теми же столбцами.</translation>
    </message>
    <message>
        <source>There are no columns to learn from.</source>
        <translation>Нет столбцов, по которым учиться.</translation>
    </message>
    <message>
        <source>Name at least one column.</source>
        <translation>Назовите хотя бы один столбец.</translation>
    </message>
    <message>
        <source>“%1” was learned as another kind of column.</source>
        <translation>«%1» при обучении был столбцом другого вида.</translation>
    </message>
    <message>
        <source>Not every row has an answer and a weight.</source>
        <translation>Не у каждой строки есть ответ и вес.</translation>
    </message>
    <message>
        <source>A cell of the columns to learn from is no number.</source>
        <translation>В столбцах для обучения есть ячейка, которая не число.</translation>
    </message>
    <message>
        <source>Fill in what is missing.</source>
        <translation>Заполните пропуски.</translation>
    </message>
    <message>
        <source>A weight is not above 0.</source>
        <translation>Вес не больше 0.</translation>
    </message>
    <message>
        <source>Leave rows out that should not count.</source>
        <translation>Уберите строки, которые не должны учитываться.</translation>
    </message>
    <message>
        <source>No row says yes: there is nothing to tell apart.</source>
        <translation>Ни в одной строке нет «да»: различать нечего.</translation>
    </message>
    <message>
        <source>No row says no: there is nothing to tell apart.</source>
        <translation>Ни в одной строке нет «нет»: различать нечего.</translation>
    </message>
    <message>
        <source>Choose another question, other days, or another value that counts as yes.</source>
        <translation>Выберите другой вопрос, другие дни или другое значение, которое считается за «да».</translation>
    </message>
    <message>
        <source>These rows do not have the columns that were learned from.</source>
        <translation>В этих строках нет столбцов, по которым шло обучение.</translation>
    </message>
    <message>
        <source>There is no product or category “%1”.</source>
        <translation>Нет товара или категории «%1».</translation>
    </message>
    <message>
        <source>Name a product by its id or title, or a category.</source>
        <translation>Назовите товар по коду или названию либо категорию.</translation>
    </message>
    <message>
        <source>These events have no times, so nothing is known of what came after what.</source>
        <translation>У этих событий нет времени, поэтому неизвестно, что было после чего.</translation>
    </message>
    <message>
        <source>Nothing happened before %1.</source>
        <translation>До %1 ничего не было.</translation>
    </message>
    <message>
        <source>Import a file with a column of dates.</source>
        <translation>Загрузите файл со столбцом дат.</translation>
    </message>
    <message>
        <source>Choose a later cut, or fewer days.</source>
        <translation>Выберите границу позже или меньше дней.</translation>
    </message>
    <message>
        <source>%1 rows say yes and %2 say no: too few to learn from some and test on others.</source>
        <translation>«Да» — в %1 строках, «нет» — в %2: слишком мало, чтобы на одних учиться, а на других проверять.</translation>
    </message>
    <message>
        <source>Penalty</source>
        <translation>Штраф</translation>
    </message>
    <message>
        <source>What keeps coefficients small, so that chance in the data is not taken for a rule.</source>
        <translation>Что держит коэффициенты малыми, чтобы случайность в данных не принять за правило.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Gives standard errors and odds ratios with intervals.</source>
        <translation>Даёт стандартные ошибки и отношения шансов с интервалами.</translation>
    </message>
    <message>
        <source>Squares (L2)</source>
        <translation>Квадраты (L2)</translation>
    </message>
    <message>
        <source>Shrinks all coefficients.</source>
        <translation>Уменьшает все коэффициенты.</translation>
    </message>
    <message>
        <source>Absolute values (L1)</source>
        <translation>Модули (L1)</translation>
    </message>
    <message>
        <source>Sets those that matter little to 0.</source>
        <translation>Обнуляет те, что мало значат.</translation>
    </message>
    <message>
        <source>Both (elastic net)</source>
        <translation>Оба (эластичная сеть)</translation>
    </message>
    <message>
        <source>A mix of the two.</source>
        <translation>Смесь двух.</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Сила</translation>
    </message>
    <message>
        <source>How much the penalty weighs, for features brought to one scale.</source>
        <translation>Сколько весит штраф, если признаки приведены к одной шкале.</translation>
    </message>
    <message>
        <source>Share of absolute values</source>
        <translation>Доля модулей</translation>
    </message>
    <message>
        <source>1 is L1 alone, 0 is L2 alone.</source>
        <translation>1 — только L1, 0 — только L2.</translation>
    </message>
    <message>
        <source>Newton steps at most; a handful are usual.</source>
        <translation>Шагов Ньютона не больше; обычно хватает нескольких.</translation>
    </message>
    <message>
        <source>Logistic regression</source>
        <translation>Логистическая регрессия</translation>
    </message>
    <message>
        <source>Adds up what each fact about a customer says for or against a yes.</source>
        <translation>Складывает то, что каждый факт о клиенте говорит за «да» или против.</translation>
    </message>
    <message>
        <source>Rows that every value is thought to have been seen in beforehand, so that nothing is impossible.</source>
        <translation>Сколько строк с каждым значением считаются уже виденными, чтобы ничто не было невозможным.</translation>
    </message>
    <message>
        <source>Least variance</source>
        <translation>Наименьшая дисперсия</translation>
    </message>
    <message>
        <source>Of numbers, as a part of the widest column&apos;s.</source>
        <translation>Для чисел, как часть дисперсии самого широкого столбца.</translation>
    </message>
    <message>
        <source>Naive Bayes</source>
        <translation>Наивный Байес</translation>
    </message>
    <message>
        <source>Multiplies how usual each fact is among those who say yes and among those who say no.</source>
        <translation>Перемножает, насколько обычен каждый факт среди сказавших «да» и среди сказавших «нет».</translation>
    </message>
    <message>
        <source>How many of those most alike vote.</source>
        <translation>Сколько самых похожих голосует.</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Голоса</translation>
    </message>
    <message>
        <source>How much each neighbour counts.</source>
        <translation>Сколько весит каждый сосед.</translation>
    </message>
    <message>
        <source>Equal</source>
        <translation>Поровну</translation>
    </message>
    <message>
        <source>The nearer, the more</source>
        <translation>Чем ближе, тем больше</translation>
    </message>
    <message>
        <source>Nearest neighbours</source>
        <translation>Ближайшие соседи</translation>
    </message>
    <message>
        <source>Asks the customers who are most alike what they did.</source>
        <translation>Спрашивает самых похожих клиентов, что сделали они.</translation>
    </message>
    <message>
        <source>Most questions in a row</source>
        <translation>Вопросов подряд, не больше</translation>
    </message>
    <message>
        <source>How many questions lead to an answer at most.</source>
        <translation>Сколько вопросов самое большее ведут к ответу.</translation>
    </message>
    <message>
        <source>Most leaves</source>
        <translation>Листьев, не больше</translation>
    </message>
    <message>
        <source>How many groups the tree ends in at most; a dozen can be read.</source>
        <translation>Сколько групп самое большее на концах дерева; дюжину можно прочесть.</translation>
    </message>
    <message>
        <source>Rows a leaf</source>
        <translation>Строк в листе</translation>
    </message>
    <message>
        <source>A group that is smaller is not made.</source>
        <translation>Группа меньше не создаётся.</translation>
    </message>
    <message>
        <source>Least gain</source>
        <translation>Наименьший выигрыш</translation>
    </message>
    <message>
        <source>A question that takes away less impurity, as a part of all rows, is not asked.</source>
        <translation>Вопрос, который убирает меньше неоднородности (в доле всех строк), не задаётся.</translation>
    </message>
    <message>
        <source>Impurity</source>
        <translation>Неоднородность</translation>
    </message>
    <message>
        <source>How mixed a group is.</source>
        <translation>Насколько группа смешанная.</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>Джини</translation>
    </message>
    <message>
        <source>How often two drawn from the group differ.</source>
        <translation>Как часто двое, взятых из группы, различаются.</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Энтропия</translation>
    </message>
    <message>
        <source>How many yes-or-no questions an answer is worth, in bits.</source>
        <translation>Скольких вопросов «да или нет» стоит ответ, в битах.</translation>
    </message>
    <message>
        <source>Decision tree</source>
        <translation>Дерево решений</translation>
    </message>
    <message>
        <source>A few questions in a row that part those who say yes from those who say no.</source>
        <translation>Несколько вопросов подряд, которые отделяют сказавших «да» от сказавших «нет».</translation>
    </message>
    <message>
        <source>Nobody bought again, so nothing is known of how often and how long.</source>
        <translation>Никто не покупал повторно, поэтому неизвестно, как часто и как долго.</translation>
    </message>
    <message>
        <source>Take data of a longer time.</source>
        <translation>Возьмите данные за более долгий срок.</translation>
    </message>
    <message>
        <source>BG/NBD</source>
        <translation>BG/NBD</translation>
    </message>
    <message>
        <source>How often each customer buys, and how likely it is that they have left for good.</source>
        <translation>Как часто покупает каждый клиент и насколько вероятно, что он ушёл насовсем.</translation>
    </message>
    <message>
        <source>Fewer than two customers bought again for more than nothing.</source>
        <translation>Меньше двух клиентов купили повторно не за ноль.</translation>
    </message>
    <message>
        <source>Take data of a longer time, with what was spent.</source>
        <translation>Возьмите данные за более долгий срок и с суммами.</translation>
    </message>
    <message>
        <source>Gamma–Gamma</source>
        <translation>Гамма–гамма</translation>
    </message>
    <message>
        <source>What each customer spends at a time, where few purchases are drawn towards all.</source>
        <translation>Сколько тратит каждый клиент за раз; при малом числе покупок оценка тянется к общей.</translation>
    </message>
    <message>
        <source>Columns: frequency (repeat purchases), recency (from the first to the last), T (from the first to the end), in one unit of time.</source>
        <translation>Столбцы: frequency (повторные покупки), recency (от первой до последней), T (от первой до конца данных), в одной единице времени.</translation>
    </message>
    <message>
        <source>There are no customers.</source>
        <translation>Нет клиентов.</translation>
    </message>
    <message>
        <source>Not every customer has all figures.</source>
        <translation>Не у каждого клиента есть все показатели.</translation>
    </message>
    <message>
        <source>Customer %1 cannot be: frequency %2, recency %3, T %4.</source>
        <translation>Клиент %1 невозможен: frequency %2, recency %3, T %4.</translation>
    </message>
    <message>
        <source>There is no model of value “%1”.</source>
        <translation>Нет модели ценности «%1».</translation>
    </message>
    <message>
        <source>There is no feature “%1”.</source>
        <translation>Нет признака «%1».</translation>
    </message>
    <message>
        <source>Customers have no attribute “%1”.</source>
        <translation>У клиентов нет свойства «%1».</translation>
    </message>
    <message>
        <source>Import a list of customers with this column.</source>
        <translation>Загрузите список клиентов с этим столбцом.</translation>
    </message>
    <message>
        <source>There is no question “%1”.</source>
        <translation>Нет вопроса «%1».</translation>
    </message>
    <message>
        <source>Choose an earlier cut, or fewer days.</source>
        <translation>Выберите границу раньше или меньше дней.</translation>
    </message>
    <message>
        <source>No row has “%1” in the column “%2”.</source>
        <translation>Ни в одной строке нет «%1» в столбце «%2».</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>В нём есть: %1.</translation>
    </message>
    <message>
        <source>“%1” is the answer, so it cannot be learned from.</source>
        <translation>«%1» — это ответ, по нему нельзя учиться.</translation>
    </message>
    <message>
        <source>Take it out of the columns.</source>
        <translation>Уберите его из столбцов.</translation>
    </message>
    <message>
        <source>Give either --probabilities or --arms.</source>
        <translation>Укажите либо --probabilities, либо --arms.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» — не число.</translation>
    </message>
    <message>
        <source>Of customers, --question says what is asked.</source>
        <translation>Для клиентов вопрос задаёт --question.</translation>
    </message>
    <message>
        <source>Of a table, --target and --positive say what is asked.</source>
        <translation>Для таблицы вопрос задают --target и --positive.</translation>
    </message>
    <message>
        <source>Give either --test-share or --folds.</source>
        <translation>Укажите либо --test-share, либо --folds.</translation>
    </message>
    <message>
        <source>Name one classifier: evaluate compares several.</source>
        <translation>Назовите один классификатор: несколько сравнивает evaluate.</translation>
    </message>
    <message>
        <source>--out says where the probabilities go.</source>
        <translation>Куда записать вероятности, задаёт --out.</translation>
    </message>
    <message>
        <source>The table has no column of what was spent.</source>
        <translation>В таблице нет столбца с суммами.</translation>
    </message>
    <message>
        <source>Call it monetary: the mean spend of repeat purchases.</source>
        <translation>Назовите его monetary: средняя сумма повторных покупок.</translation>
    </message>
    <message numerus="yes">
        <source>The data end on %1, before the %n day(s) after the cut are over.</source>
        <translation>
            <numerusform>Данные кончаются %1, раньше, чем прошёл %n день после границы.</numerusform>
            <numerusform>Данные кончаются %1, раньше, чем прошли %n дня после границы.</numerusform>
            <numerusform>Данные кончаются %1, раньше, чем прошло %n дней после границы.</numerusform>
        </translation>
    </message>
    <message>
        <source>The block “%1” that begins in line %2 is not closed.</source>
        <translation>Блок «%1», который начинается в строке %2, не закрыт.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>There is no block “%1”. Did you mean “%2”?</source>
        <translation>Блока «%1» нет. Может быть, «%2»?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Nothing is open here that could be closed.</source>
        <translation>Здесь нечего закрывать.</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>A line of a block “%1” is “name: value”.</source>
        <translation>Строка блока «%1» пишется «имя: значение».</translation>
    </message>
    <message>
        <source>“%1” is not known here. Did you mean “%2”?</source>
        <translation>«%1» здесь не известно. Может быть, «%2»?</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>«%1» здесь не известно.</translation>
    </message>
    <message>
        <source>“%1” is said twice.</source>
        <translation>«%1» сказано дважды.</translation>
    </message>
    <message>
        <source>“%1” is a number from %2 to %3.</source>
        <translation>«%1» — число от %2 до %3.</translation>
    </message>
    <message>
        <source>“%1” is a whole number from %2 to %3.</source>
        <translation>«%1» — целое число от %2 до %3.</translation>
    </message>
    <message>
        <source>Insert data</source>
        <translation>Вставить данные</translation>
    </message>
    <message>
        <source>No data stand before this step.</source>
        <translation>Перед этим шагом нет данных.</translation>
    </message>
    <message>
        <source>“%1” cannot be shown on the data before it.</source>
        <translation>«%1» нельзя показать на данных, которые стоят перед ним.</translation>
    </message>
    <message>
        <source>The step does not say what it shows.</source>
        <translation>Шаг не говорит, что он показывает.</translation>
    </message>
    <message>
        <source>Insert it</source>
        <translation>Вставить</translation>
    </message>
    <message>
        <source>Nothing is called “%1” that could be shown. Did you mean “%2”?</source>
        <translation>Показать «%1» нельзя: такого нет. Может быть, «%2»?</translation>
    </message>
    <message>
        <source>Nothing is called “%1” that could be shown.</source>
        <translation>Показать «%1» нельзя: такого нет.</translation>
    </message>
    <message>
        <source>No figure is called “%1”. Did you mean “%2”?</source>
        <translation>Числа «%1» нет. Может быть, «%2»?</translation>
    </message>
    <message>
        <source>No figure of this step is called “%1”.</source>
        <translation>У этого шага нет числа «%1».</translation>
    </message>
    <message>
        <source>The file has %1 bytes: a lesson has at most %2. Make two of it.</source>
        <translation>В файле %1 байт, а в уроке может быть не больше %2. Сделайте из него два.</translation>
    </message>
    <message>
        <source>This is no text in UTF-8: save the file as UTF-8 in your editor.</source>
        <translation>Это не текст в UTF-8: сохраните файл в редакторе как UTF-8.</translation>
    </message>
    <message>
        <source>Links and pictures are shown as plain words.</source>
        <translation>Ссылки и картинки показываются простыми словами.</translation>
    </message>
    <message>
        <source>HTML and scripts are not read: this is shown as plain words.</source>
        <translation>HTML и скрипты не читаются: это будет показано простыми словами.</translation>
    </message>
    <message>
        <source>The step has no title.</source>
        <translation>У шага нет заголовка.</translation>
    </message>
    <message>
        <source>A question belongs to a step: none stands before it.</source>
        <translation>Вопрос относится к шагу, а шага перед ним нет.</translation>
    </message>
    <message>
        <source>Insert step</source>
        <translation>Вставить шаг</translation>
    </message>
    <message>
        <source>A step asks one question: this is its second.</source>
        <translation>Шаг задаёт один вопрос, а это второй.</translation>
    </message>
    <message>
        <source>A question is of the kind choice, number or text.</source>
        <translation>Вопрос бывает вида choice, number или text.</translation>
    </message>
    <message>
        <source>The question asks nothing.</source>
        <translation>Вопрос ничего не спрашивает.</translation>
    </message>
    <message>
        <source>An answer stands behind its question: there is none before it.</source>
        <translation>Ответ стоит после вопроса, а вопроса перед ним нет.</translation>
    </message>
    <message>
        <source>Insert question</source>
        <translation>Вставить вопрос</translation>
    </message>
    <message>
        <source>The question has an answer already.</source>
        <translation>У вопроса уже есть ответ.</translation>
    </message>
    <message>
        <source>The question has no answer.</source>
        <translation>У вопроса нет ответа.</translation>
    </message>
    <message>
        <source>Insert answer</source>
        <translation>Вставить ответ</translation>
    </message>
    <message>
        <source>The lesson has no title: # Title.</source>
        <translation>У урока нет названия: # Название.</translation>
    </message>
    <message>
        <source>The lesson has no step.</source>
        <translation>В уроке нет ни одного шага.</translation>
    </message>
    <message>
        <source>The handout prints one step; Play needs at least two.</source>
        <translation>Раздаточный лист напечатает один шаг; для воспроизведения нужно хотя бы два.</translation>
    </message>
    <message>
        <source>A choice needs two lines or more: - [x] right, - [ ] wrong.</source>
        <translation>Для выбора нужно не меньше двух строк: - [x] верно, - [ ] неверно.</translation>
    </message>
    <message>
        <source>Insert choices</source>
        <translation>Вставить варианты</translation>
    </message>
    <message>
        <source>No choice is marked as right: - [x].</source>
        <translation>Ни один вариант не отмечен как верный: - [x].</translation>
    </message>
    <message>
        <source>Mark the first</source>
        <translation>Отметить первый</translation>
    </message>
    <message>
        <source>A choice has no words.</source>
        <translation>У варианта нет слов.</translation>
    </message>
    <message>
        <source>The right value is a number or a figure: 3.5 or {total}.</source>
        <translation>Верное значение — число или вычисленное число: 3.5 или {total}.</translation>
    </message>
    <message>
        <source>Only a question of the kind “choice” has choices.</source>
        <translation>Варианты бывают только у вопроса вида «choice».</translation>
    </message>
    <message>
        <source>The answer says no right value.</source>
        <translation>В ответе нет верного значения.</translation>
    </message>
    <message>
        <source>The answer says no word that is right.</source>
        <translation>В ответе нет верного слова.</translation>
    </message>
    <message>
        <source>Take the row out</source>
        <translation>Убрать строку</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>«%1» встречается дважды.</translation>
    </message>
    <message>
        <source>“ratings” says the scale: 1 to 5.</source>
        <translation>«ratings» называет шкалу: 1 to 5.</translation>
    </message>
    <message>
        <source>“%1” is no rating from %2 to %3. What is not known is “-”.</source>
        <translation>«%1» — не оценка от %2 до %3. Неизвестное пишут «-».</translation>
    </message>
    <message>
        <source>Insert a table</source>
        <translation>Вставить таблицу</translation>
    </message>
    <message>
        <source>“points” names two axes: age; spend, money.</source>
        <translation>«points» называет две оси: возраст; траты, деньги.</translation>
    </message>
    <message>
        <source>A point is a name and two numbers: | Ann | 31 | 250 |</source>
        <translation>Точка — это имя и два числа: | Аня | 31 | 250 |</translation>
    </message>
    <message>
        <source>“tastes” is two to eight words: tea, garden, toys.</source>
        <translation>«tastes» — от двух до восьми слов: чай, сад, игрушки.</translation>
    </message>
    <message>
        <source>“file” is the name of a data set of the open project, never a path.</source>
        <translation>«file» — имя набора данных открытого проекта, а не путь.</translation>
    </message>
    <message>
        <source>There is no data set “%1” in this project. Did you mean “%2”?</source>
        <translation>В этом проекте нет набора данных «%1». Может быть, «%2»?</translation>
    </message>
    <message>
        <source>There is no data set “%1” in this project: import it, or use a shop that is made up.</source>
        <translation>В этом проекте нет набора данных «%1»: импортируйте его или возьмите придуманный магазин.</translation>
    </message>
    <message>
        <source>A block of data says what they are: ratings, points, made, example or file.</source>
        <translation>Блок данных говорит, что это за данные: ratings, points, made, example или file.</translation>
    </message>
    <message>
        <source>Insert an example</source>
        <translation>Вставить пример</translation>
    </message>
    <message>
        <source>“%1” is one of: %2.</source>
        <translation>«%1» — одно из: %2.</translation>
    </message>
    <message>
        <source>There is no data set “%1” in this project.</source>
        <translation>В этом проекте нет набора данных «%1».</translation>
    </message>
    <message>
        <source>Import it, or use a shop that is made up: made: shop.</source>
        <translation>Импортируйте его или возьмите придуманный магазин: made: shop.</translation>
    </message>
    <message>
        <source>“%1” is not known here: %2.</source>
        <translation>«%1» здесь не известно: %2.</translation>
    </message>
    <message>
        <source>This step cannot be shown yet.</source>
        <translation>Этот шаг пока нельзя показать.</translation>
    </message>
    <message>
        <source>Mend what is listed among the problems.</source>
        <translation>Исправьте то, что перечислено в списке проблем.</translation>
    </message>
    <message>
        <source>“approaches” names two: item-neighbours, content.</source>
        <translation>«approaches» называет два подхода: item-neighbours, content.</translation>
    </message>
    <message>
        <source>There is no approach “%1”.</source>
        <translation>Подхода «%1» нет.</translation>
    </message>
    <message>
        <source>There is no approach “%1”. Did you mean “%2”?</source>
        <translation>Подхода «%1» нет. Может быть, «%2»?</translation>
    </message>
    <message>
        <source>“ratings” says how many are left: 3, or 4 -&gt; 3; at most %1.</source>
        <translation>«ratings» говорит, сколько осталось: 3 или 4 -&gt; 3; не больше %1.</translation>
    </message>
    <message>
        <source>There is no customer “%1” in these data.</source>
        <translation>В этих данных нет клиента «%1».</translation>
    </message>
    <message>
        <source>Give another one in the block of data, or leave “user” out.</source>
        <translation>Назовите в блоке данных другого или уберите «user».</translation>
    </message>
    <message>
        <source>Give fewer customers in the block of data.</source>
        <translation>Возьмите в блоке данных меньше клиентов.</translation>
    </message>
    <message>
        <source>A change is written: PERSON, PRODUCT = RATING.</source>
        <translation>Изменение пишут так: ЧЕЛОВЕК, ТОВАР = ОЦЕНКА.</translation>
    </message>
    <message>
        <source>Ready for a class</source>
        <translation>Готово для занятия</translation>
    </message>
    <message>
        <source>Every lesson has a few steps with questions, whose answers are checked. The figures are computed while it runs. Three lessons of 15 minutes make an hour of school.</source>
        <translation>В каждом уроке несколько шагов с вопросами, ответы на которые проверяются. Числа вычисляются по ходу урока. Три урока по 15 минут составляют школьный час.</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Шаг %1 из %2</translation>
    </message>
    <message>
        <source>Choose another folder. What was there before is still there.</source>
        <translation>Выберите другую папку. Что было там раньше, осталось на месте.</translation>
    </message>
    <message>
        <source>Check that you may read it.</source>
        <translation>Проверьте, есть ли право читать его.</translation>
    </message>
    <message>
        <source>%1 is too large for a lesson.</source>
        <translation>%1 слишком велик для урока.</translation>
    </message>
    <message>
        <source>A lesson has at most 64 KB: choose another file.</source>
        <translation>В уроке не больше 64 КБ: выберите другой файл.</translation>
    </message>
    <message numerus="yes">
        <source>A lesson has at most %n step(s).</source>
        <translation>
            <numerusform>В уроке не больше %Ln шага.</numerusform>
            <numerusform>В уроке не больше %Ln шагов.</numerusform>
            <numerusform>В уроке не больше %Ln шагов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A table of a lesson has at most %n column(s).</source>
        <translation>
            <numerusform>В таблице урока не больше %Ln столбца.</numerusform>
            <numerusform>В таблице урока не больше %Ln столбцов.</numerusform>
            <numerusform>В таблице урока не больше %Ln столбцов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A table of a lesson has at most %n row(s): this is one more.</source>
        <translation>
            <numerusform>В таблице урока не больше %Ln строки: эта лишняя.</numerusform>
            <numerusform>В таблице урока не больше %Ln строк: эта лишняя.</numerusform>
            <numerusform>В таблице урока не больше %Ln строк: эта лишняя.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A table of points has at least %n row(s).</source>
        <translation>
            <numerusform>В таблице точек не меньше %Ln строки.</numerusform>
            <numerusform>В таблице точек не меньше %Ln строк.</numerusform>
            <numerusform>В таблице точек не меньше %Ln строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A tree to be walked through has at most %n point(s).</source>
        <translation>
            <numerusform>В дереве, по которому идут шагами, не больше %Ln точки.</numerusform>
            <numerusform>В дереве, по которому идут шагами, не больше %Ln точек.</numerusform>
            <numerusform>В дереве, по которому идут шагами, не больше %Ln точек.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The line is too long: at most %n byte(s). Break it in two.</source>
        <translation>
            <numerusform>Строка слишком длинна: не больше %Ln байта. Разбейте её.</numerusform>
            <numerusform>Строка слишком длинна: не больше %Ln байт. Разбейте её.</numerusform>
            <numerusform>Строка слишком длинна: не больше %Ln байт. Разбейте её.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This row should have %n cell(s), as the first one.</source>
        <translation>
            <numerusform>В этой строке должна быть %Ln ячейка, как в первой.</numerusform>
            <numerusform>В этой строке должно быть %Ln ячейки, как в первой.</numerusform>
            <numerusform>В этой строке должно быть %Ln ячеек, как в первой.</numerusform>
        </translation>
    </message>
    <message>
        <source>No title has a word.</source>
        <translation>Ни в одном названии нет слов.</translation>
    </message>
    <message>
        <source>Give the products titles.</source>
        <translation>Дайте товарам названия.</translation>
    </message>
    <message>
        <source>%1 has nothing.</source>
        <translation>%1: нет ни одного товара.</translation>
    </message>
    <message>
        <source>Leave everyone at least one product.</source>
        <translation>Оставьте каждому хотя бы один товар.</translation>
    </message>
    <message>
        <source>%1 has everything: nothing is left to offer.</source>
        <translation>%1: есть всё, предлагать больше нечего.</translation>
    </message>
    <message>
        <source>Take a product away.</source>
        <translation>Уберите один товар.</translation>
    </message>
    <message>
        <source>The products of these data have no titles.</source>
        <translation>У товаров в этих данных нет названий.</translation>
    </message>
    <message>
        <source>Nobody in these data has three products.</source>
        <translation>Ни у кого в этих данных нет трёх товаров.</translation>
    </message>
    <message>
        <source>The titles of these products share no words.</source>
        <translation>В названиях этих товаров нет общих слов.</translation>
    </message>
    <message>
        <source>Step 1 of 5: words</source>
        <translation>Шаг 1 из 5: слова</translation>
    </message>
    <message>
        <source>Each title becomes its words, brought to their stems. Nobody’s purchases are looked at but those of %1.</source>
        <translation>Каждое название разбирается на слова, приведённые к основам. Из покупок смотрят только на одного клиента: %1.</translation>
    </message>
    <message>
        <source>What does a title not say about a product?</source>
        <translation>О чём название товара молчит?</translation>
    </message>
    <message>
        <source>Step 2 of 5: what a word is worth</source>
        <translation>Шаг 2 из 5: сколько стоит слово</translation>
    </message>
    <message>
        <source>A word that stands in few titles tells more than one that stands in many: its weight is its rarity (TF-IDF).</source>
        <translation>Слово, которое есть в немногих названиях, говорит больше частого: его вес — его редкость (TF-IDF).</translation>
    </message>
    <message>
        <source>Which word tells most here, and which least?</source>
        <translation>Какое слово здесь говорит больше всего, а какое меньше?</translation>
    </message>
    <message>
        <source>Step 3 of 5: length 1</source>
        <translation>Шаг 3 из 5: длина 1</translation>
    </message>
    <message>
        <source>Each row is divided by its length, so that a long title counts no more than a short one. Now a product is an arrow, and arrows can be compared.</source>
        <translation>Каждая строка делится на свою длину, чтобы длинное название не весило больше короткого. Теперь товар — стрелка, а стрелки можно сравнивать.</translation>
    </message>
    <message>
        <source>Why would long titles win otherwise?</source>
        <translation>Почему иначе выигрывали бы длинные названия?</translation>
    </message>
    <message>
        <source>Step 4 of 5: the profile</source>
        <translation>Шаг 4 из 5: профиль</translation>
    </message>
    <message>
        <source>What would a profile of very different products look like?</source>
        <translation>Как выглядел бы профиль из очень разных товаров?</translation>
    </message>
    <message>
        <source>Step 5 of 5: the score</source>
        <translation>Шаг 5 из 5: оценка</translation>
    </message>
    <message>
        <source>Word by word the profile times the product, added up: the cosine. First comes “%1” with %2.</source>
        <translation>Слово за словом профиль умножается на товар, и всё складывается: это косинус. Первым идёт «%1»: %2.</translation>
    </message>
    <message>
        <source>No other product shares a word with the profile: there is nothing to offer.</source>
        <translation>Ни у одного другого товара нет общих слов с профилем: предлагать нечего.</translation>
    </message>
    <message>
        <source>Will %1 ever be offered something entirely different?</source>
        <translation>%1: предложат ли здесь когда-нибудь что-то совсем другое?</translation>
    </message>
    <message>
        <source>“%1” is now called “%2”.</source>
        <translation>«%1» теперь называется «%2».</translation>
    </message>
    <message>
        <source>%1 now has “%2”.</source>
        <translation>%1: теперь есть «%2».</translation>
    </message>
    <message>
        <source>%1 has “%2” no more.</source>
        <translation>%1: больше нет «%2».</translation>
    </message>
    <message>
        <source>First in the list is still “%1”, with %2 in place of %3.</source>
        <translation>Первым в списке остаётся «%1»: %2 вместо %3.</translation>
    </message>
    <message>
        <source>First in the list is now “%1”.</source>
        <translation>Первым в списке теперь «%1».</translation>
    </message>
    <message>
        <source>The steps are too long: the factors run away.</source>
        <translation>Шаги слишком длинные: факторы убегают.</translation>
    </message>
    <message>
        <source>Choose a smaller learning rate.</source>
        <translation>Выберите меньшую скорость обучения.</translation>
    </message>
    <message>
        <source>Every customer and every product gets two numbers, its factors, drawn at random and close to 0. Nobody says what they mean: the ratings will.</source>
        <translation>Каждый клиент и каждый товар получает два числа, свои факторы: случайные и близкие к 0. Что они значат, никто не говорит — это покажут оценки.</translation>
    </message>
    <message>
        <source>What might two numbers of a product say about it?</source>
        <translation>Что могли бы сказать о товаре два числа?</translation>
    </message>
    <message>
        <source>One rating: what is predicted, and the error</source>
        <translation>Одна оценка: прогноз и ошибка</translation>
    </message>
    <message>
        <source>The prediction is the average of everything, how %1 rates, how “%2” is rated, and the product of their factors. The error is what is left.</source>
        <translation>Прогноз — это среднее всех оценок, поправка клиента (%1), поправка товара («%2») и произведение их факторов. Ошибка — то, что осталось.</translation>
    </message>
    <message>
        <source>Should the factors grow or shrink to make the error smaller?</source>
        <translation>Расти факторам или уменьшаться, чтобы ошибка стала меньше?</translation>
    </message>
    <message>
        <source>One rating: which way is down</source>
        <translation>Одна оценка: куда вниз</translation>
    </message>
    <message>
        <source>Each side is pulled along the other’s factors, the more the greater the error, and a little back towards 0.</source>
        <translation>Каждую сторону тянет вдоль факторов другой — тем сильнее, чем больше ошибка, — и немного назад к 0.</translation>
    </message>
    <message>
        <source>What would happen if both sides began at exactly 0?</source>
        <translation>Что было бы, начни обе стороны ровно с 0?</translation>
    </message>
    <message>
        <source>One rating: the step</source>
        <translation>Одна оценка: шаг</translation>
    </message>
    <message>
        <source>Both sides go a short way: the gradient times the learning rate, %1. Then comes the next rating.</source>
        <translation>Обе стороны проходят немного: градиент, умноженный на скорость обучения %1. Затем следующая оценка.</translation>
    </message>
    <message>
        <source>Why not go the whole way at once?</source>
        <translation>Почему не пройти весь путь сразу?</translation>
    </message>
    <message>
        <source>Round %1 of %2: every rating once</source>
        <translation>Круг %1 из %2: каждая оценка по разу</translation>
    </message>
    <message>
        <source>On average the predictions miss the ratings learned from by %1, the hidden one by %2. The landscape is the loss of %3 over both factors, the dot where the run is, the cross the lowest place.</source>
        <translation>В среднем прогноз промахивается мимо известных оценок на %1, мимо скрытой — на %2. Рельеф — потери клиента по двум факторам (%3), точка — где сейчас обучение, крест — самое низкое место.</translation>
    </message>
    <message>
        <source>On average the predictions miss the ratings by %1. The landscape is the loss of %2 over both factors, the dot where the run is, the cross the lowest place.</source>
        <translation>В среднем прогноз промахивается мимо оценок на %1. Рельеф — потери клиента по двум факторам (%2), точка — где сейчас обучение, крест — самое низкое место.</translation>
    </message>
    <message>
        <source>The ratings learned from are met ever better. Is the hidden one too?</source>
        <translation>Известные оценки угадываются всё лучше. А скрытая?</translation>
    </message>
    <message>
        <source>Why does the landscape change from round to round?</source>
        <translation>Почему рельеф меняется от круга к кругу?</translation>
    </message>
    <message>
        <source>In which round would you stop?</source>
        <translation>На каком круге вы бы остановились?</translation>
    </message>
    <message>
        <source>The error of the ratings learned from falls from %1 to %2.</source>
        <translation>Ошибка на известных оценках падает с %1 до %2.</translation>
    </message>
    <message>
        <source>The error of the ratings learned from rises from %1 to %2.</source>
        <translation>Ошибка на известных оценках растёт с %1 до %2.</translation>
    </message>
    <message>
        <source>Most moves the prediction of “%1” for %2: from %3 to %4.</source>
        <translation>Сильнее всего сдвинулся прогноз «%1» (%2): с %3 на %4.</translation>
    </message>
    <message>
        <source>After the last round the error of the ratings learned from is %1 in place of %2.</source>
        <translation>После последнего круга ошибка на известных оценках %1 вместо %2.</translation>
    </message>
    <message>
        <source>Step 1 of 4: what is planted</source>
        <translation>Шаг 1 из 4: что посажено</translation>
    </message>
    <message>
        <source>%1 customers, %2 products, %3 tastes: each customer rates products of the own taste higher. Rows and columns stand by taste; what is learned from does not say which.</source>
        <translation>Клиентов: %1, товаров: %2, вкусов: %3. Каждый ставит товарам своего вкуса оценки выше. Строки и столбцы стоят по вкусам; в данных для обучения вкусы не названы.</translation>
    </message>
    <message>
        <source>How empty may the picture be before nobody can see the blocks?</source>
        <translation>Насколько пустой может быть картина, чтобы блоки ещё было видно?</translation>
    </message>
    <message>
        <source>Step 2 of 4: factors beside tastes</source>
        <translation>Шаг 2 из 4: факторы рядом со вкусами</translation>
    </message>
    <message>
        <source>Factors were learned from the ratings alone, and turned to lie along the tastes as well as they can. A 1 in a row: this taste was found. On average it is %1.</source>
        <translation>Факторы выучены по одним оценкам и повёрнуты как можно ближе к вкусам. 1 в строке: этот вкус найден. В среднем %1.</translation>
    </message>
    <message>
        <source>What makes a taste disappear first: noise, or empty cells?</source>
        <translation>Что раньше прячет вкус: шум или пустые ячейки?</translation>
    </message>
    <message>
        <source>Step 3 of 4: neighbours beside groups</source>
        <translation>Шаг 3 из 4: соседи рядом с группами</translation>
    </message>
    <message>
        <source>Of the ten customers most alike %1 are of the same taste, of the ten products %2; drawn by lot it would be %3.</source>
        <translation>Из десяти самых похожих клиентов того же вкуса %1, из десяти товаров — %2; наугад было бы %3.</translation>
    </message>
    <message>
        <source>Why do neighbours fail when little is known?</source>
        <translation>Почему соседи подводят, когда известно мало?</translation>
    </message>
    <message>
        <source>Step 4 of 4: error by what is known</source>
        <translation>Шаг 4 из 4: ошибка и сколько известно</translation>
    </message>
    <message>
        <source>From how much on is a method better than averages?</source>
        <translation>С какой доли метод лучше средних?</translation>
    </message>
    <message>
        <source>These customers have too few products to hide some.</source>
        <translation>У этих клиентов слишком мало товаров, чтобы часть скрыть.</translation>
    </message>
    <message>
        <source>Step 1 of 4: two lists</source>
        <translation>Шаг 1 из 4: два списка</translation>
    </message>
    <message>
        <source>What does each side see that the other does not?</source>
        <translation>Что видит одна сторона и не видит другая?</translation>
    </message>
    <message>
        <source>Step 2 of 4: one size</source>
        <translation>Шаг 2 из 4: один размер</translation>
    </message>
    <message>
        <source>Scores of two methods are of different sizes. Each is divided by how much it differs between products (its standard deviation), so that a weight means the same for both.</source>
        <translation>Оценки двух методов разного размера. Каждую делят на её разброс между товарами (стандартное отклонение), чтобы вес значил для обоих одно и то же.</translation>
    </message>
    <message>
        <source>What would happen without it?</source>
        <translation>Что было бы без этого?</translation>
    </message>
    <message>
        <source>Step 3 of 4: mixed</source>
        <translation>Шаг 3 из 4: смесь</translation>
    </message>
    <message>
        <source>Score = %1 × first + %2 × second. The mixed list has %3 of the hidden in its first %4. Move the slider.</source>
        <translation>Оценка = %1 × первая + %2 × вторая. В смешанном списке найдено скрытых: %3 среди первых %4. Подвигайте ползунок.</translation>
    </message>
    <message>
        <source>Which product rises because both sides like it a little?</source>
        <translation>Какой товар поднялся, потому что немного нравится обеим сторонам?</translation>
    </message>
    <message>
        <source>Step 4 of 4: every weight</source>
        <translation>Шаг 4 из 4: все веса</translation>
    </message>
    <message>
        <source>Over %1 people, of %2 hidden on average, weight %3 finds most: %4. The first alone finds %5, the second alone %6.</source>
        <translation>По людям (%1), у которых скрыто в среднем %2, больше всего находит вес %3: %4. Первая сторона одна находит %5, вторая одна — %6.</translation>
    </message>
    <message>
        <source>Is the best weight for these people the best for others?</source>
        <translation>Лучший вес для этих людей — лучший и для других?</translation>
    </message>
    <message>
        <source>Step 1 of 5: what is had</source>
        <translation>Шаг 1 из 5: что уже есть</translation>
    </message>
    <message>
        <source>Who could tell %1 what to buy next?</source>
        <translation>%1: кто мог бы подсказать, что купить дальше?</translation>
    </message>
    <message>
        <source>Step 2 of 5: back to who has it</source>
        <translation>Шаг 2 из 5: назад к тем, у кого это есть</translation>
    </message>
    <message>
        <source>From each product a walker goes to one of its customers, to each with the same probability: 1 divided by how many have it.</source>
        <translation>От каждого товара путник идёт к одному из его покупателей, к каждому с одинаковой вероятностью: 1, делённая на их число.</translation>
    </message>
    <message>
        <source>Why does a product that few have lead to fewer, surer neighbours?</source>
        <translation>Почему редкий товар ведёт к немногим, но более надёжным соседям?</translation>
    </message>
    <message>
        <source>Step 3 of 5: on to what they have</source>
        <translation>Шаг 3 из 5: дальше к их товарам</translation>
    </message>
    <message>
        <source>From the customer the walker goes on to one of the products there. Probabilities along a walk are multiplied, walks that end at the same product added up.</source>
        <translation>От клиента путник идёт к одному из его товаров. Вероятности вдоль пути умножаются, пути к одному товару складываются.</translation>
    </message>
    <message>
        <source>Which product is reached most, and is that a surprise?</source>
        <translation>До какого товара доходят чаще всего, и удивляет ли это?</translation>
    </message>
    <message>
        <source>Step 4 of 5: past what everybody has</source>
        <translation>Шаг 4 из 5: мимо того, что есть у всех</translation>
    </message>
    <message>
        <source>What everybody has is reached by everyone. So each sum is divided by how many have the product, to the power of %1.</source>
        <translation>До того, что есть у всех, доходят от каждого. Поэтому каждую сумму делят на число покупателей товара в степени %1.</translation>
    </message>
    <message>
        <source>What happens at 0, and what at 1?</source>
        <translation>Что будет при 0, а что при 1?</translation>
    </message>
    <message>
        <source>Step 5 of 5: the list</source>
        <translation>Шаг 5 из 5: список</translation>
    </message>
    <message>
        <source>No walk leads to anything new.</source>
        <translation>Ни один путь не ведёт к новому.</translation>
    </message>
    <message>
        <source>First comes “%1” with %2: the sum of what each product of %3 adds.</source>
        <translation>Первым идёт «%1»: %2. Это сумма вкладов каждого товара клиента (%3).</translation>
    </message>
    <message>
        <source>Which one purchase would turn the list?</source>
        <translation>Какая одна покупка перевернёт список?</translation>
    </message>
    <message>
        <source>The weight against popularity is %1 in place of %2.</source>
        <translation>Вес против популярности: %1 вместо %2.</translation>
    </message>
    <message>
        <source>The order of the list stays as it was.</source>
        <translation>Порядок списка не изменился.</translation>
    </message>
    <message>
        <source>Mixing two approaches</source>
        <translation>Смешиваем два подхода</translation>
    </message>
    <message numerus="yes">
        <source>A line joins a customer and a product that they have. %1 has %n product(s).</source>
        <translation>
            <numerusform>Линия соединяет клиента и товар, который у него есть. %1: %n товар.</numerusform>
            <numerusform>Линия соединяет клиента и товар, который у него есть. %1: %n товара.</numerusform>
            <numerusform>Линия соединяет клиента и товар, который у него есть. %1: %n товаров.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %1 %n product(s) were hidden. %2 has %3 of them in its first %4, %5 has %6.</source>
        <translation>
            <numerusform>%1: скрыт %n товар. %2: найдено %3 в первых %4, %5: найдено %6.</numerusform>
            <numerusform>%1: скрыто %n товара. %2: найдено %3 в первых %4, %5: найдено %6.</numerusform>
            <numerusform>%1: скрыто %n товаров. %2: найдено %3 в первых %4, %5: найдено %6.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The vectors of the %n product(s) that %1 has are added up, and brought to length 1.</source>
        <translation>
            <numerusform>Вектор %n товара, который есть (%1), приводится к длине 1.</numerusform>
            <numerusform>Векторы %n товаров, которые есть (%1), складываются и приводятся к длине 1.</numerusform>
            <numerusform>Векторы %n товаров, которые есть (%1), складываются и приводятся к длине 1.</numerusform>
        </translation>
    </message>
    <message>
        <source>In the guide, %1: this leaves the picture.</source>
        <translation>Справочник, %1: это выходит за картинку.</translation>
    </message>
    <message>
        <source>In the guide, %1: four numbers say where it is.</source>
        <translation>Справочник, %1: место задают четыре числа.</translation>
    </message>
    <message>
        <source>In the guide, %1: rows of a table differ in length.</source>
        <translation>Справочник, %1: строки таблицы разной длины.</translation>
    </message>
    <message>
        <source>In the guide, %1: this is no box, arrow, matrix or words.</source>
        <translation>Справочник, %1: это не рамка, не стрелка, не таблица и не слова.</translation>
    </message>
    <message>
        <source>In the guide, %1: “%2” is neither “list” nor “figure”.</source>
        <translation>Справочник, %1: «%2» — ни «list», ни «figure».</translation>
    </message>
    <message>
        <source>In the guide, %1: “%2” does not follow the place of its page.</source>
        <translation>Справочник, %1: «%2» стоит не после места своей страницы.</translation>
    </message>
    <message>
        <source>In the guide, %1: there is no word “%2” in the glossary.</source>
        <translation>Справочник, %1: в словаре нет слова «%2».</translation>
    </message>
    <message>
        <source>In the guide, %1: two places tell of “%2”.</source>
        <translation>Справочник, %1: о «%2» говорят два места.</translation>
    </message>
    <message>
        <source>In the guide, %1: two words are called “%2”.</source>
        <translation>Справочник, %1: «%2» названы два слова.</translation>
    </message>
    <message>
        <source>Level %1: candidates</source>
        <translation>Уровень %1: кандидаты</translation>
    </message>
    <message>
        <source>Which of them will be in too few baskets?</source>
        <translation>Какие из них окажутся в слишком немногих корзинах?</translation>
    </message>
    <message>
        <source>Why need nobody count what was pruned?</source>
        <translation>Почему отсечённое не нужно считать?</translation>
    </message>
    <message>
        <source>Level %1: counted</source>
        <translation>Уровень %1: подсчёт</translation>
    </message>
    <message>
        <source>No larger set can be frequent. How many were never counted?</source>
        <translation>Больший набор частым быть не может. Сколько наборов так и не считали?</translation>
    </message>
    <message>
        <source>Which sets of the next level can still be frequent?</source>
        <translation>Какие наборы следующего уровня ещё могут быть частыми?</translation>
    </message>
    <message>
        <source>Take fewer items.</source>
        <translation>Возьмите меньше товаров.</translation>
    </message>
    <message>
        <source>Frequent is what is in 1 basket or more.</source>
        <translation>Частым может быть то, что есть хотя бы в одной корзине.</translation>
    </message>
    <message>
        <source>The baskets</source>
        <translation>Корзины</translation>
    </message>
    <message>
        <source>Which two are bought together most often?</source>
        <translation>Какие два покупают вместе чаще всего?</translation>
    </message>
    <message>
        <source>Who came, and what is known of them</source>
        <translation>Кто пришёл и что о них известно</translation>
    </message>
    <message>
        <source>Would you expect %1?</source>
        <translation>Вы бы ждали, что %1 придёт?</translation>
    </message>
    <message>
        <source>Before any fact: the prior</source>
        <translation>До всяких фактов: априорная доля</translation>
    </message>
    <message>
        <source>%1 of %2 came. Who knows nothing of a person starts with this share.</source>
        <translation>Пришли %1 из %2. Кто ничего не знает о человеке, начинает с этой доли.</translation>
    </message>
    <message>
        <source>What would a spam filter start with?</source>
        <translation>С чего начал бы фильтр спама?</translation>
    </message>
    <message>
        <source>Fact %1 of %2</source>
        <translation>Факт %1 из %2</translation>
    </message>
    <message>
        <source>Everyone is alike in this, so it says nothing: both are multiplied by 1.</source>
        <translation>Здесь все одинаковы, так что это ничего не говорит: оба произведения умножаются на 1.</translation>
    </message>
    <message>
        <source>Of those who came, %1 are as %2 here, of the others %3. One more is added to each, and two to each group, so that nothing is impossible only because it was not seen yet.</source>
        <translation>Из пришедших здесь как %2 — %1, из остальных — %3. К каждому числу прибавляется один, к каждой группе два, чтобы ничто не было невозможным лишь потому, что его ещё не видели.</translation>
    </message>
    <message>
        <source>Does this speak for a yes? By how much?</source>
        <translation>Говорит ли это за «да»? Насколько?</translation>
    </message>
    <message>
        <source>Does this speak against a yes? By how much?</source>
        <translation>Говорит ли это против «да»? Насколько?</translation>
    </message>
    <message>
        <source>The product</source>
        <translation>Произведение</translation>
    </message>
    <message>
        <source>Prior and likelihoods are multiplied, once for yes and once for no, as if the facts had nothing to do with each other. That is what is naive.</source>
        <translation>Априорная доля и правдоподобия перемножаются, раз для «да» и раз для «нет», как будто факты никак не связаны. В этом и наивность.</translation>
    </message>
    <message>
        <source>Which two of these facts go together in truth?</source>
        <translation>Какие два из этих фактов на самом деле связаны?</translation>
    </message>
    <message>
        <source>The probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Divided by the sum of both, the product becomes a share: %1 comes with a probability of %2.</source>
        <translation>Делённое на сумму обоих, произведение становится долей: %1 придёт с вероятностью %2.</translation>
    </message>
    <message>
        <source>Click a cell of the table: what changes the answer most?</source>
        <translation>Щёлкните ячейку таблицы: что меняет ответ сильнее всего?</translation>
    </message>
    <message>
        <source>One group, mixed</source>
        <translation>Одна группа, смешанная</translation>
    </message>
    <message>
        <source>%1 came and %2 did not. Impurity says how mixed that is: how often two people drawn from the group differ, 2 × %3 × %4 = %5.</source>
        <translation>Пришли %1, не пришли %2. Неоднородность говорит, насколько группа смешанная: как часто двое, взятых из неё, различаются, 2 × %3 × %4 = %5.</translation>
    </message>
    <message>
        <source>Which question would part them best?</source>
        <translation>Какой вопрос разделил бы их лучше всего?</translation>
    </message>
    <message>
        <source>Question %1 of %2: which one?</source>
        <translation>Вопрос %1 из %2: какой?</translation>
    </message>
    <message>
        <source>Every question is tried. What is left of the impurity is the mean of both sides by their size; “%1” takes away most, %2.</source>
        <translation>Пробуется каждый вопрос. От неоднородности остаётся среднее обеих сторон по их величине; больше всего, %2, убирает «%1».</translation>
    </message>
    <message>
        <source>Why is a question that parts nobody worth nothing?</source>
        <translation>Почему вопрос, который никого не отделяет, ничего не стоит?</translation>
    </message>
    <message>
        <source>Question %1 of %2: parted</source>
        <translation>Вопрос %1 из %2: разделены</translation>
    </message>
    <message>
        <source>No: %1 came and %2 did not. Yes: %3 came and %4 did not.</source>
        <translation>Нет: пришли %1, не пришли %2. Да: пришли %3, не пришли %4.</translation>
    </message>
    <message>
        <source>Is a group of one person a rule, or chance?</source>
        <translation>Группа из одного человека — это правило или случай?</translation>
    </message>
    <message>
        <source>The way down</source>
        <translation>Путь вниз</translation>
    </message>
    <message>
        <source>%1 ends where %2 of %3 came: a probability of %4.</source>
        <translation>%1 оказывается там, где пришли %2 из %3: вероятность %4.</translation>
    </message>
    <message>
        <source>Click a cell of the table: does the first question stay the same?</source>
        <translation>Щёлкните ячейку таблицы: первый вопрос останется тем же?</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Открыл</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>Рядом</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Пришёл</translation>
    </message>
    <message>
        <source>Before the first offer</source>
        <translation>До первого предложения</translation>
    </message>
    <message>
        <source>Nothing is known: every share from 0 to 1 is as likely for each offer. The short line is the truth, which only we see.</source>
        <translation>Ничего не известно: для каждого предложения любая доля от 0 до 1 одинаково вероятна. Короткая черта — истина, её видим только мы.</translation>
    </message>
    <message>
        <source>How would you find the best offer without losing many answers?</source>
        <translation>Как бы вы нашли лучшее предложение, потеряв мало откликов?</translation>
    </message>
    <message>
        <source>Offer %1 is made by lot, or because it was never made.</source>
        <translation>Предложение %1 выбрано по жребию или потому, что его ещё не делали.</translation>
    </message>
    <message>
        <source>Offer %1 is made: its score, %2, is the greatest.</source>
        <translation>Делается предложение %1: его балл, %2, самый большой.</translation>
    </message>
    <message>
        <source>Round %1 of %2: offer %3 is taken up</source>
        <translation>Раунд %1 из %2: предложение %3 принято</translation>
    </message>
    <message>
        <source>Round %1 of %2: offer %3 is not taken up</source>
        <translation>Раунд %1 из %2: предложение %3 не принято</translation>
    </message>
    <message>
        <source>This is the best offer. Does the method know that?</source>
        <translation>Это лучшее предложение. Знает ли об этом метод?</translation>
    </message>
    <message>
        <source>Against the best offer, %1 − %2 = %3 of an answer is lost. Was it wrong to try this one?</source>
        <translation>Против лучшего предложения теряется %1 − %2 = %3 отклика. Было ли ошибкой попробовать это?</translation>
    </message>
    <message>
        <source>Basket</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>What counts as bought together.</source>
        <translation>Что считается купленным вместе.</translation>
    </message>
    <message>
        <source>Everything of one customer</source>
        <translation>Всё у одного клиента</translation>
    </message>
    <message>
        <source>One order</source>
        <translation>Один заказ</translation>
    </message>
    <message>
        <source>Seen in</source>
        <translation>Встречается в</translation>
    </message>
    <message>
        <source>The share of all baskets that hold both sides of a rule, at least.</source>
        <translation>Наименьшая доля корзин, где есть обе части правила.</translation>
    </message>
    <message>
        <source>Sure to</source>
        <translation>Надёжность от</translation>
    </message>
    <message>
        <source>Of the baskets with the left side, the share that hold the right side too, at least.</source>
        <translation>Наименьшая доля корзин с правой частью среди корзин с левой.</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Не длиннее</translation>
    </message>
    <message>
        <source>How many items both sides have together.</source>
        <translation>Сколько товаров в обеих частях вместе.</translation>
    </message>
    <message>
        <source>Of %1 baskets with %2, %3 hold it</source>
        <translation>Из %1 корзин с %2 его содержат %3</translation>
    </message>
    <message>
        <source>Goes with %1: so in %2 of the baskets</source>
        <translation>Берут с %1: так в %2 корзин</translation>
    </message>
    <message>
        <source>Too many products stand together so often: rules are of %1 baskets or more.</source>
        <translation>Слишком много товаров встречаются вместе так часто: правила взяты от %1 корзин.</translation>
    </message>
    <message>
        <source>Association rules</source>
        <translation>Ассоциативные правила</translation>
    </message>
    <message>
        <source>What most of those have who also have what this customer has. The reason is one rule that anybody can check.</source>
        <translation>То, что есть у большинства имеющих то же, что этот клиент. Причина — одно правило, которое может проверить каждый.</translation>
    </message>
    <message>
        <source>Apriori, level by level</source>
        <translation>Apriori, уровень за уровнем</translation>
    </message>
    <message>
        <source>First single items, then pairs, then triples; a set is looked at only where all smaller ones are frequent. The one that a class can follow.</source>
        <translation>Сначала товары по одному, потом пары, потом тройки; набор проверяют, только если все меньшие часты. За этим способом может следить класс.</translation>
    </message>
    <message>
        <source>Products have no attribute “%1”.</source>
        <translation>У товаров нет признака «%1».</translation>
    </message>
    <message>
        <source>The data set has no purchases, so nothing is bought together.</source>
        <translation>В наборе данных нет покупок, поэтому вместе ничего не покупают.</translation>
    </message>
    <message>
        <source>Import a file of purchases.</source>
        <translation>Импортируйте файл покупок.</translation>
    </message>
    <message>
        <source>The purchases have no times.</source>
        <translation>У покупок нет времени.</translation>
    </message>
    <message>
        <source>Choose orders or customers as baskets, or import the file with its dates.</source>
        <translation>Возьмите корзинами заказы или клиентов либо импортируйте файл с датами.</translation>
    </message>
    <message>
        <source>Eclat, by common baskets</source>
        <translation>Eclat, по общим корзинам</translation>
    </message>
    <message>
        <source>Keeps for every item the baskets that hold it; what two have in common is what they were bought together in.</source>
        <translation>Хранит для каждого товара его корзины; общие корзины двух товаров — те, где они куплены вместе.</translation>
    </message>
    <message>
        <source>Looking for a support that fits</source>
        <translation>Ищем подходящую поддержку</translation>
    </message>
    <message>
        <source>More than %1 sets of items stand together in %2 baskets or more: too many to go through.</source>
        <translation>Более %1 наборов товаров встречаются не менее чем в %2 корзинах: слишком много, чтобы перебрать.</translation>
    </message>
    <message>
        <source>Make the longest set shorter.</source>
        <translation>Сократите наибольший набор.</translation>
    </message>
    <message>
        <source>Ask for %1 baskets or more (a support of %2), or make the longest set shorter.</source>
        <translation>Потребуйте не менее %1 корзин (поддержка %2) или сократите наибольший набор.</translation>
    </message>
    <message>
        <source>There is no way to find item sets called “%1”.</source>
        <translation>Нет способа искать наборы «%1».</translation>
    </message>
    <message>
        <source>Support, longest set and most sets must be 1 or more.</source>
        <translation>Поддержка, наибольший набор и число наборов должны быть не меньше 1.</translation>
    </message>
    <message>
        <source>Confidence and the share of false discoveries must lie between 0 and 1.</source>
        <translation>Надёжность и доля ложных находок должны лежать между 0 и 1.</translation>
    </message>
    <message>
        <source>There are more possible rules than can be gone through.</source>
        <translation>Возможных правил больше, чем можно перебрать.</translation>
    </message>
    <message>
        <source>Raise the support or the confidence, make the longest set shorter, or allow only one product on the right.</source>
        <translation>Повысьте поддержку или надёжность, сократите наибольший набор или разрешите справа только один товар.</translation>
    </message>
    <message>
        <source>A customer&apos;s day</source>
        <translation>День клиента</translation>
    </message>
    <message>
        <source>A customer&apos;s week</source>
        <translation>Неделя клиента</translation>
    </message>
    <message>
        <source>A customer&apos;s month</source>
        <translation>Месяц клиента</translation>
    </message>
    <message>
        <source>Seen in, baskets</source>
        <translation>Встречается, корзин</translation>
    </message>
    <message>
        <source>The same as a number of baskets, in place of the share.</source>
        <translation>То же числом корзин вместо доли.</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Случайно не более</translation>
    </message>
    <message>
        <source>The share of rules shown that may be chance, of all that were tested.</source>
        <translation>Доля показанных правил, которые могут быть случайны, с учётом всех проверенных.</translation>
    </message>
    <message>
        <source>One product on the right</source>
        <translation>Справа один товар</translation>
    </message>
    <message>
        <source>Otherwise several may stand there together.</source>
        <translation>Иначе там могут стоять несколько вместе.</translation>
    </message>
    <message>
        <source>Next within</source>
        <translation>Потом за</translation>
    </message>
    <message>
        <source>For what is bought after something else: so many days later at most; 0 leaves that out.</source>
        <translation>Для того, что покупают после другого: не позже стольких дней; 0 — не искать.</translation>
    </message>
    <message>
        <source>Items are</source>
        <translation>Товары — это</translation>
    </message>
    <message>
        <source>product, category, or an attribute of the products.</source>
        <translation>product, category или признак товаров.</translation>
    </message>
    <message>
        <source>With what customers are</source>
        <translation>С признаками клиентов</translation>
    </message>
    <message>
        <source>Attributes of the customers whose values count as items: region.</source>
        <translation>Признаки клиентов, значения которых считаются товарами: регион.</translation>
    </message>
    <message>
        <source>With the segments of</source>
        <translation>С сегментами из</translation>
    </message>
    <message>
        <source>A segmentation whose segments count as items; nothing for none.</source>
        <translation>Сегментация, сегменты которой считаются товарами; пусто — никакая.</translation>
    </message>
    <message>
        <source>Only these on the right</source>
        <translation>Справа только эти</translation>
    </message>
    <message>
        <source>Products by their ids, between commas; nothing for all.</source>
        <translation>Товары по номерам через запятую; пусто — все.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Products by their ids, between commas, such as postage or bags.</source>
        <translation>Товары по номерам через запятую, например доставка или пакеты.</translation>
    </message>
    <message>
        <source>Sets at most</source>
        <translation>Наборов не больше</translation>
    </message>
    <message>
        <source>Where more sets of products are found, the search ends and says what to change.</source>
        <translation>Если наборов товаров больше, поиск прекращается и говорит, что изменить.</translation>
    </message>
    <message>
        <source>Days and customers must be 1 or more, and the confidence between 0 and 1.</source>
        <translation>Дней и клиентов должно быть не меньше 1, а надёжность — от 0 до 1.</translation>
    </message>
    <message>
        <source>The purchases have no times, so nothing is known to be bought after something else.</source>
        <translation>У покупок нет времени, поэтому неизвестно, что куплено после чего.</translation>
    </message>
    <message>
        <source>Import the file with its dates.</source>
        <translation>Импортируйте файл с датами.</translation>
    </message>
    <message>
        <source>Nothing called “%1” is in any basket.</source>
        <translation>Ни в одной корзине нет «%1».</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>сегмент</translation>
    </message>
    <message>
        <source>Filling baskets</source>
        <translation>Заполняем корзины</translation>
    </message>
    <message>
        <source>Finding what stands together</source>
        <translation>Ищем, что встречается вместе</translation>
    </message>
    <message>
        <source>Testing rules</source>
        <translation>Проверяем правила</translation>
    </message>
    <message>
        <source>Looking at what is bought next</source>
        <translation>Смотрим, что покупают потом</translation>
    </message>
    <message>
        <source>Writing a PDF</source>
        <translation>Запись PDF</translation>
    </message>
    <message>
        <source>Measuring %1</source>
        <translation>Измеряется %1</translation>
    </message>
    <message>
        <source>bought the first, not the next (Rules)</source>
        <translation>купили первое, но не второе (Правила)</translation>
    </message>
    <message>
        <source>left side, not the right (Rules)</source>
        <translation>есть левая часть, нет правой (Правила)</translation>
    </message>
    <message>
        <source>Writing the rules</source>
        <translation>Запись правил</translation>
    </message>
    <message>
        <source>Finding rules</source>
        <translation>Поиск правил</translation>
    </message>
    <message>
        <source>%1 rules of %2 baskets; seen in %3 of them or more; %4 tested.</source>
        <translation>Правил: %1, корзин: %2; встречаются не менее чем в %3; проверено: %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n set(s) (is|are) in %1 baskets or more; %2 are rare. What holds a rare set is never looked at again.</source>
        <translation>
            <numerusform>%n набор есть не менее чем в %1 корзинах; редких: %2. То, что содержит редкий набор, больше не проверяют.</numerusform>
            <numerusform>%n набора есть не менее чем в %1 корзинах; редких: %2. То, что содержит редкий набор, больше не проверяют.</numerusform>
            <numerusform>%n наборов есть не менее чем в %1 корзинах; редких: %2. То, что содержит редкий набор, больше не проверяют.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n basket(s). A set of items is frequent if it is in %1 of them or more. There are %2 sets; Apriori counts as few of them as it can.</source>
        <translation>
            <numerusform>%n корзина. Набор товаров част, если он есть не менее чем в %1 из них. Всего наборов %2; Apriori считает как можно меньше из них.</numerusform>
            <numerusform>%n корзины. Набор товаров част, если он есть не менее чем в %1 из них. Всего наборов %2; Apriori считает как можно меньше из них.</numerusform>
            <numerusform>%n корзин. Набор товаров част, если он есть не менее чем в %1 из них. Всего наборов %2; Apriori считает как можно меньше из них.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two frequent sets that differ in their last item are joined: %n candidate(s). All smaller sets within each are frequent, so that none is pruned.</source>
        <translation>
            <numerusform>Соединяют два частых набора, которые отличаются последним товаром: %n кандидат. Все меньшие наборы внутри него часты, поэтому ничего не отсечено.</numerusform>
            <numerusform>Соединяют два частых набора, которые отличаются последним товаром: %n кандидата. Все меньшие наборы внутри каждого часты, поэтому ничего не отсечено.</numerusform>
            <numerusform>Соединяют два частых набора, которые отличаются последним товаром: %n кандидатов. Все меньшие наборы внутри каждого часты, поэтому ничего не отсечено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) joined, %1 of them pruned without being counted: %2 holds %3, which is rare, and a set is in no more baskets than any part of it.</source>
        <translation>
            <numerusform>Составлен %n кандидат, из них отсечено без подсчёта: %1. %2 содержит редкий набор %3, а набор бывает не чаще любой своей части.</numerusform>
            <numerusform>Составлено %n кандидата, из них отсечено без подсчёта: %1. %2 содержит редкий набор %3, а набор бывает не чаще любой своей части.</numerusform>
            <numerusform>Составлено %n кандидатов, из них отсечено без подсчёта: %1. %2 содержит редкий набор %3, а набор бывает не чаще любой своей части.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people got a letter. Of %1 we know the facts, but not whether %1 will come.</source>
        <translation>
            <numerusform>Письмо получил %n человек. О том, кого зовут %1, известны факты, но не то, придёт ли %1.</numerusform>
            <numerusform>Письмо получили %n человека. О том, кого зовут %1, известны факты, но не то, придёт ли %1.</numerusform>
            <numerusform>Письмо получили %n человек. О том, кого зовут %1, известны факты, но не то, придёт ли %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Baskets to be walked through have 1 to %n items.</source>
        <translation>
            <numerusform>В корзинах для показа от 1 до %n товара.</numerusform>
            <numerusform>В корзинах для показа от 1 до %n товаров.</numerusform>
            <numerusform>В корзинах для показа от 1 до %n товаров.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every item by itself is looked at first: %n candidate(s).</source>
        <translation>
            <numerusform>Сначала рассматривают каждый товар отдельно: %n кандидат.</numerusform>
            <numerusform>Сначала рассматривают каждый товар отдельно: %n кандидата.</numerusform>
            <numerusform>Сначала рассматривают каждый товар отдельно: %n кандидатов.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of those who bought %2 first bought this within %3 days</source>
        <translation>%1 тех, кто сначала купил %2, купили это за %3 дн.</translation>
    </message>
    <message>
        <source>%1 of the baskets with %2 hold this too</source>
        <translation>В %1 корзин с %2 есть и это</translation>
    </message>
    <message>
        <source>Renaming the result</source>
        <translation>Переименование результата</translation>
    </message>
    <message>
        <source>Removing the result</source>
        <translation>Удаление результата</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Rules of one product for another</source>
        <translation>Правила от одного товара к другому</translation>
    </message>
    <message>
        <source>A cell is how sure a rule is: of the baskets with the product of the row, the share that have that of the column. Where no rule is sure enough it is empty.</source>
        <translation>Клетка — насколько надёжно правило: доля корзин с товаром строки, в которых есть и товар столбца. Где надёжного правила нет, клетка пуста.</translation>
    </message>
    <message>
        <source>Is a rule as sure in the other direction?</source>
        <translation>Так же ли надёжно правило в обратную сторону?</translation>
    </message>
    <message>
        <source>How long the rules are</source>
        <translation>Какой длины правила</translation>
    </message>
    <message>
        <source>How many rules there are by the number of products on their left side.</source>
        <translation>Сколько правил — по числу товаров в левой части.</translation>
    </message>
    <message>
        <source>Which of them would you show to a shop assistant?</source>
        <translation>Какие из них вы бы показали продавцу?</translation>
    </message>
    <message>
        <source>Customers %1</source>
        <translation>Клиенты %1</translation>
    </message>
    <message>
        <source>Products %1</source>
        <translation>Товары %1</translation>
    </message>
    <message>
        <source>What groups give groups</source>
        <translation>Что группы ставят группам</translation>
    </message>
    <message>
        <source>A row is a group of customers, a column a group of products, a cell the average rating of the one for the other. That is all the model has of tastes.</source>
        <translation>Строка — группа клиентов, столбец — группа товаров, клетка — средняя оценка, которую одни ставят другим. Больше о вкусах модель не знает ничего.</translation>
    </message>
    <message>
        <source>Which group of customers is hard to please?</source>
        <translation>Какой группе клиентов трудно угодить?</translation>
    </message>
    <message>
        <source>Products within their group</source>
        <translation>Товары внутри своей группы</translation>
    </message>
    <message>
        <source>How much better or worse each product is rated than its group.</source>
        <translation>Насколько каждый товар оценивают лучше или хуже, чем его группу.</translation>
    </message>
    <message>
        <source>What would be lost without these bars?</source>
        <translation>Что потерялось бы без этих столбиков?</translation>
    </message>
    <message>
        <source>above or below the group</source>
        <translation>выше или ниже группы</translation>
    </message>
    <message>
        <source>A cell is how alike the descriptions of two products are: 1 for the same words, 0 for none in common. Nobody’s purchases are in it.</source>
        <translation>Клетка — насколько похожи описания двух товаров: 1 — те же слова, 0 — ни одного общего. Ничьих покупок в ней нет.</translation>
    </message>
    <message>
        <source>Which pair is described alike and yet bought by different people?</source>
        <translation>Какая пара описана похоже, а покупают её разные люди?</translation>
    </message>
    <message>
        <source>Products as words</source>
        <translation>Товары как слова</translation>
    </message>
    <message>
        <source>A row is a product, a column a word or category, a cell what it counts in the product’s vector: rare words count more.</source>
        <translation>Строка — товар, столбец — слово или категория, клетка — сколько оно весит в векторе товара: редкие слова весят больше.</translation>
    </message>
    <message>
        <source>Which word says most, and which nothing at all?</source>
        <translation>Какое слово говорит больше всего, а какое — ничего?</translation>
    </message>
    <message>
        <source>how widely a pattern is shared, 0 by nobody, 1 by all</source>
        <translation>насколько общий узор: 0 — ничей, 1 — всех</translation>
    </message>
    <message>
        <source>how much of it is let through</source>
        <translation>какая его часть проходит</translation>
    </message>
    <message>
        <source>this filter</source>
        <translation>этот фильтр</translation>
    </message>
    <message>
        <source>the shape that it comes near to</source>
        <translation>форма, к которой он приближается</translation>
    </message>
    <message>
        <source>What the filter lets through</source>
        <translation>Что пропускает фильтр</translation>
    </message>
    <message>
        <source>What a customer has is a sum of patterns. Patterns that many share pass, those of few are held back: that is all the learning there is.</source>
        <translation>То, что есть у клиента, — сумма узоров. Узоры, общие для многих, проходят, узоры немногих задерживаются: в этом всё обучение.</translation>
    </message>
    <message>
        <source>What would a filter do that lets everything through alike?</source>
        <translation>Что делал бы фильтр, который пропускает всё одинаково?</translation>
    </message>
    <message>
        <source>what it adds for everybody</source>
        <translation>что прибавляет у всех</translation>
    </message>
    <message>
        <source>What words and categories are worth</source>
        <translation>Чего стоят слова и категории</translation>
    </message>
    <message>
        <source>What each adds to a product’s score for everybody. A product that nobody has bought is told by these and by the tastes behind them.</source>
        <translation>Сколько каждое прибавляет к баллу товара у всех клиентов. О товаре, которого никто не покупал, судят по ним и по вкусам за ними.</translation>
    </message>
    <message>
        <source>Which word would you put into the title of a new product?</source>
        <translation>Какое слово вы бы поставили в название нового товара?</translation>
    </message>
    <message>
        <source>how much it counts</source>
        <translation>сколько весит</translation>
    </message>
    <message>
        <source>its scores</source>
        <translation>его баллы</translation>
    </message>
    <message>
        <source>its places in the list</source>
        <translation>его места в списке</translation>
    </message>
    <message>
        <source>How far each method is trusted</source>
        <translation>Насколько доверяют каждому методу</translation>
    </message>
    <message>
        <source>What was learned from what was hidden: how much a method’s score counts, and how much its first places do on top. Below 0 it speaks against a product.</source>
        <translation>Что узнали по скрытому: сколько весит балл метода и сколько сверх того — его первые места. Ниже 0 — говорит против товара.</translation>
    </message>
    <message>
        <source>Why may a good method get a low bar beside others?</source>
        <translation>Почему хороший метод рядом с другими может получить низкий столбик?</translation>
    </message>
    <message>
        <source>products in the history</source>
        <translation>товаров в истории</translation>
    </message>
    <message>
        <source>asked: 1, not asked: 0</source>
        <translation>спрашивают: 1, не спрашивают: 0</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Кого спрашивают</translation>
    </message>
    <message>
        <source>With fewer than %1 products in the history the method for newcomers is asked, from there on the other one.</source>
        <translation>Пока в истории товаров меньше %1, спрашивают метод для новичков, дальше — другой.</translation>
    </message>
    <message>
        <source>What happens to somebody’s list on the day of the switch?</source>
        <translation>Что произойдёт со списком клиента в день перехода?</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>вес</translation>
    </message>
    <message>
        <source>How much each method counts</source>
        <translation>Сколько весит каждый метод</translation>
    </message>
    <message>
        <source>A score is the sum of what the methods say, each times its weight.</source>
        <translation>Балл — сумма того, что говорят методы, каждый со своим весом.</translation>
    </message>
    <message>
        <source>How would one find out whether the weights are good?</source>
        <translation>Как узнать, хороши ли веса?</translation>
    </message>
    <message>
        <source>What products say of each other</source>
        <translation>Что товары говорят друг о друге</translation>
    </message>
    <message>
        <source>A row is a product that somebody has; its cells are what that adds to the score of each product. A score is the sum of the rows of all that the customer has.</source>
        <translation>Строка — товар, который есть у клиента; её клетки — сколько это прибавляет к баллу каждого товара. Балл — сумма строк всего, что есть у клиента.</translation>
    </message>
    <message>
        <source>Which product speaks for many others, and which for none? Why?</source>
        <translation>Какой товар говорит за многие другие, а какой ни за один? Почему?</translation>
    </message>
    <message>
        <source>share of all cells, the greatest first</source>
        <translation>доля всех клеток, начиная с наибольших</translation>
    </message>
    <message>
        <source>share of all weight that they hold</source>
        <translation>какая доля всего веса в них</translation>
    </message>
    <message>
        <source>these weights</source>
        <translation>эти веса</translation>
    </message>
    <message>
        <source>if all weighed the same</source>
        <translation>если бы все весили одинаково</translation>
    </message>
    <message>
        <source>How sparse it is</source>
        <translation>Насколько всё разрежено</translation>
    </message>
    <message>
        <source>Of all cells %1 are not 0. The steeper the curve begins, the fewer of them do the work.</source>
        <translation>Не 0 — %1 всех клеток. Чем круче начинается кривая, тем меньше клеток делают всю работу.</translation>
    </message>
    <message>
        <source>What would be lost if only a tenth of the cells were kept?</source>
        <translation>Что потерялось бы, если оставить десятую часть клеток?</translation>
    </message>
    <message>
        <source>Factors of products</source>
        <translation>Факторы товаров</translation>
    </message>
    <message>
        <source>A row is a product, a column a taste that the method found by itself. Products with like rows are liked by the same customers.</source>
        <translation>Строка — товар, столбец — вкус, который метод нашёл сам. Товары с похожими строками нравятся одним и тем же клиентам.</translation>
    </message>
    <message>
        <source>Can you give one of the columns a name?</source>
        <translation>Можете дать имя одному из столбцов?</translation>
    </message>
    <message>
        <source>Factors of customers</source>
        <translation>Факторы клиентов</translation>
    </message>
    <message>
        <source>A row is a customer in the same columns. Cell by cell times a product’s row, added up: that is how well the two fit.</source>
        <translation>Строка — клиент в тех же столбцах. Клетка за клеткой умножить на строку товара и сложить: вот насколько они подходят друг другу.</translation>
    </message>
    <message>
        <source>Find two customers who are alike. Which products should they get?</source>
        <translation>Найдите двух похожих клиентов. Какие товары им предложить?</translation>
    </message>
    <message>
        <source>Two factors as a plane</source>
        <translation>Два фактора как плоскость</translation>
    </message>
    <message>
        <source>The two strongest factors as places. Products in the same direction from the middle suit the same people; what lies far out is told most clearly.</source>
        <translation>Два самых сильных фактора как места. Товары в одном направлении от середины подходят одним и тем же людям; о том, что лежит далеко, сказано яснее всего.</translation>
    </message>
    <message>
        <source>What do the products of one corner have in common?</source>
        <translation>Что общего у товаров одного угла?</translation>
    </message>
    <message>
        <source>singular value</source>
        <translation>сингулярное число</translation>
    </message>
    <message>
        <source>Singular values</source>
        <translation>Сингулярные числа</translation>
    </message>
    <message>
        <source>How much of the table each factor explains, the greatest first. Where the bars become even, what is left is mostly noise.</source>
        <translation>Какую часть таблицы объясняет каждый фактор, начиная с наибольшего. Где столбики выравниваются, остаётся в основном шум.</translation>
    </message>
    <message>
        <source>How many factors would you keep?</source>
        <translation>Сколько факторов вы бы оставили?</translation>
    </message>
    <message>
        <source>How products differ</source>
        <translation>Чем отличаются товары</translation>
    </message>
    <message>
        <source>What each product has above or below the average, whoever is asked.</source>
        <translation>Насколько каждый товар выше или ниже среднего, кого ни спроси.</translation>
    </message>
    <message>
        <source>Would a list by these bars alone be a good one?</source>
        <translation>Хорош ли был бы список по одним этим столбикам?</translation>
    </message>
    <message>
        <source>above or below the average</source>
        <translation>выше или ниже среднего</translation>
    </message>
    <message>
        <source>How customers differ</source>
        <translation>Чем отличаются клиенты</translation>
    </message>
    <message>
        <source>How generous each customer is, whatever the product. It moves all of a customer’s predictions alike, and none in the list.</source>
        <translation>Насколько щедр каждый клиент, каким бы ни был товар. Это сдвигает все предсказания клиента одинаково и не меняет мест в списке.</translation>
    </message>
    <message>
        <source>Why does the order of a list not depend on this?</source>
        <translation>Почему порядок списка от этого не зависит?</translation>
    </message>
    <message>
        <source>How alike products are</source>
        <translation>Насколько похожи товары</translation>
    </message>
    <message>
        <source>A cell is how alike two products are by who has both, where it is kept. A row is a product that somebody has: it votes with these weights for the products of the columns.</source>
        <translation>Клетка — насколько похожи два товара по тем, у кого есть оба, если это сохранено. Строка — товар, который есть у клиента: с этими весами он голосует за товары столбцов.</translation>
    </message>
    <message>
        <source>Which products go together? Does the picture fall into blocks?</source>
        <translation>Какие товары идут вместе? Распадается ли картина на блоки?</translation>
    </message>
    <message>
        <source>What follows on what</source>
        <translation>Что за чем следует</translation>
    </message>
    <message>
        <source>A row is a product of one basket; a cell is the share of such baskets after which the next one has the product of the column.</source>
        <translation>Строка — товар одной корзины; клетка — доля таких корзин, после которых в следующей есть товар столбца.</translation>
    </message>
    <message>
        <source>Is the picture the same above and below the diagonal? What does that say of order?</source>
        <translation>Одинакова ли картина выше и ниже диагонали? Что это говорит о порядке?</translation>
    </message>
    <message>
        <source>What it backs off to</source>
        <translation>На что он опирается без данных</translation>
    </message>
    <message>
        <source>The share of all baskets with each product: it counts where a product has seldom been followed by anything.</source>
        <translation>Доля всех корзин с каждым товаром: она важна там, где за товаром редко что-то следовало.</translation>
    </message>
    <message>
        <source>Why would one not trust a row that rests on two baskets?</source>
        <translation>Почему нельзя доверять строке, которая держится на двух корзинах?</translation>
    </message>
    <message>
        <source>share of all baskets</source>
        <translation>доля всех корзин</translation>
    </message>
    <message>
        <source>baskets since</source>
        <translation>корзин с тех пор</translation>
    </message>
    <message>
        <source>what a basket counts</source>
        <translation>сколько весит корзина</translation>
    </message>
    <message>
        <source>a basket with the product</source>
        <translation>корзина с этим товаром</translation>
    </message>
    <message>
        <source>How fast the past fades</source>
        <translation>Как быстро гаснет прошлое</translation>
    </message>
    <message>
        <source>A purchase in the last basket counts most, one of long ago little; a product’s score is the sum over the baskets that hold it.</source>
        <translation>Покупка в последней корзине весит больше всего, давняя — мало; балл товара — сумма по корзинам, в которых он есть.</translation>
    </message>
    <message>
        <source>For which shop should the curve fall faster?</source>
        <translation>Для какого магазина кривая должна падать быстрее?</translation>
    </message>
    <message>
        <source>What fills the list up</source>
        <translation>Чем дополняют список</translation>
    </message>
    <message>
        <source>What a product gets for being had by many: it decides where somebody has bought nothing of it.</source>
        <translation>Сколько товар получает за то, что он есть у многих: это решает там, где клиент его не покупал.</translation>
    </message>
    <message>
        <source>How many own purchases outweigh the highest bar?</source>
        <translation>Сколько своих покупок перевесят самый высокий столбик?</translation>
    </message>
    <message>
        <source>added for everybody</source>
        <translation>прибавляется у всех</translation>
    </message>
    <message>
        <source>Who has each product</source>
        <translation>У скольких есть каждый товар</translation>
    </message>
    <message>
        <source>How many customers have each product: this is the score, the same for everybody.</source>
        <translation>У скольких клиентов есть каждый товар: это и есть балл, одинаковый для всех.</translation>
    </message>
    <message>
        <source>Who is served badly by such a list?</source>
        <translation>Кому такой список служит плохо?</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>The lots</source>
        <translation>Жребии</translation>
    </message>
    <message>
        <source>A cell is what was drawn for a customer and a product: nothing in it tells one from another.</source>
        <translation>Клетка — что выпало клиенту и товару: ничто в ней не отличает одного от другого.</translation>
    </message>
    <message>
        <source>Why is it worth while to compare others with this?</source>
        <translation>Зачем сравнивать с этим другие методы?</translation>
    </message>
    <message>
        <source>Attention, look %1</source>
        <translation>Внимание, взгляд %1</translation>
    </message>
    <message>
        <source>One customer’s purchases from the oldest to the latest. A row is how a purchase shares its attention among itself and those before it; it adds up to 1.</source>
        <translation>Покупки одного клиента от самой старой до последней. Строка — как покупка делит внимание между собой и теми, что были до неё; в сумме 1.</translation>
    </message>
    <message>
        <source>Does the last row look at what was bought last, or further back?</source>
        <translation>Смотрит ли последняя строка на последнюю покупку или дальше в прошлое?</translation>
    </message>
    <message>
        <source>A cell is by how many stars the product of the column is rated above that of the row, by those who rated both. Empty: nobody has.</source>
        <translation>Клетка — на сколько звёзд товар столбца оценён выше товара строки теми, кто оценил оба. Пусто: таких нет.</translation>
    </message>
    <message>
        <source>Somebody gave one product 3: what would you expect for its neighbours of the row?</source>
        <translation>Кто-то поставил товару 3: чего ждать для других товаров этой строки?</translation>
    </message>
    <message>
        <source>of a history of %1 baskets</source>
        <translation>для истории из %1 корзин</translation>
    </message>
    <message>
        <source>How the past fades, twice</source>
        <translation>Как прошлое гаснет дважды</translation>
    </message>
    <message>
        <source>Within a period each basket counts less than the one after it, and each period less than the next: hence the steps of the curve.</source>
        <translation>Внутри периода каждая корзина весит меньше следующей, а каждый период — меньше следующего: отсюда ступени кривой.</translation>
    </message>
    <message>
        <source>What do periods remember that single baskets forget?</source>
        <translation>Что помнят периоды, о чём забывают отдельные корзины?</translation>
    </message>
    <message>
        <source>days since the last purchase</source>
        <translation>дней с последней покупки</translation>
    </message>
    <message>
        <source>purchases in 30 days</source>
        <translation>покупок за 30 дней</translation>
    </message>
    <message>
        <source>When products are bought again</source>
        <translation>Когда товары покупают снова</translation>
    </message>
    <message>
        <source>How likely a product is bought so many days after it was bought: at once, or after its usual interval, where the curve has its hump.</source>
        <translation>Насколько вероятно, что товар купят через столько дней после покупки: сразу или через обычный срок — там, где у кривой горб.</translation>
    </message>
    <message>
        <source>On which day would you write to somebody?</source>
        <translation>В какой день вы бы написали клиенту?</translation>
    </message>
    <message>
        <source>How alike customers are</source>
        <translation>Насколько похожи клиенты</translation>
    </message>
    <message>
        <source>A cell is how alike two customers are by what they have. The greatest of a row vote on what the customer of the row may get.</source>
        <translation>Клетка — насколько похожи два клиента по тому, что у них есть. Самые похожие в строке голосуют за то, что предложить клиенту строки.</translation>
    </message>
    <message>
        <source>Do you see groups? Would everybody’s neighbours be in the same one?</source>
        <translation>Видны ли группы? У каждого ли соседи в одной с ним группе?</translation>
    </message>
    <message>
        <source>how alike</source>
        <translation>насколько похожи</translation>
    </message>
    <message>
        <source>One customer’s neighbours</source>
        <translation>Соседи одного клиента</translation>
    </message>
    <message>
        <source>Those most alike to the customer asked about. What they have is what gets offered.</source>
        <translation>Самые похожие на клиента, о котором спрашивают. Предлагают то, что есть у них.</translation>
    </message>
    <message>
        <source>How fast do the bars fall? Would five neighbours be enough?</source>
        <translation>Как быстро убывают столбики? Хватило бы пяти соседей?</translation>
    </message>
    <message>
        <source>What each customer keeps buying</source>
        <translation>Что каждый клиент покупает снова</translation>
    </message>
    <message>
        <source>A row is a customer, a cell how much a product belongs to what is bought again. The score is a share of the own row and a share of the rows that are nearest to it.</source>
        <translation>Строка — клиент, клетка — насколько товар входит в то, что покупают снова. Балл — доля своей строки и доля ближайших к ней строк.</translation>
    </message>
    <message>
        <source>Which two rows are nearest to each other?</source>
        <translation>Какие две строки ближе всего друг к другу?</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n товар</numerusform>
            <numerusform>%n товара</numerusform>
            <numerusform>%n товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>How many trees are added up, each mending what those before it got wrong.</source>
        <translation>Сколько деревьев складывается; каждое исправляет ошибки предыдущих.</translation>
    </message>
    <message>
        <source>How much of its answer each tree gives; smaller ones need more rounds.</source>
        <translation>Какую часть своего ответа даёт каждое дерево; чем она меньше, тем больше нужно шагов.</translation>
    </message>
    <message>
        <source>Stop early after</source>
        <translation>Остановиться раньше после</translation>
    </message>
    <message>
        <source>Rounds without betterment on a part that is held out: the last cut of several, else a fifth of the rows. 0: all rounds.</source>
        <translation>Шагов без улучшения на отложенной части: на последнем из нескольких срезов, иначе на пятой части строк. 0: все шаги.</translation>
    </message>
    <message>
        <source>Least weight of a leaf</source>
        <translation>Наименьший вес листа</translation>
    </message>
    <message>
        <source>A group whose answers tell less is not made; four rows of even chance weigh 1.</source>
        <translation>Группа, ответы которой говорят меньше, не образуется; четыре строки с равными шансами весят 1.</translation>
    </message>
    <message>
        <source>Keeps what each leaf says small (L2).</source>
        <translation>Не даёт листьям говорить слишком громко (L2).</translation>
    </message>
    <message>
        <source>Share of features a tree</source>
        <translation>Доля признаков на дерево</translation>
    </message>
    <message>
        <source>Each tree may ask only this share of features, drawn anew.</source>
        <translation>Каждое дерево спрашивает лишь об этой доле признаков, выбранной заново.</translation>
    </message>
    <message>
        <source>There are too few rows to hold a part out on which to see when to stop.</source>
        <translation>Строк слишком мало, чтобы отложить часть, по которой видно, когда остановиться.</translation>
    </message>
    <message>
        <source>Set the rounds without betterment to 0.</source>
        <translation>Задайте 0 шагов без улучшения.</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>Бустинг деревьев</translation>
    </message>
    <message>
        <source>Adds up small trees, each of which mends what those before it got wrong.</source>
        <translation>Складывает небольшие деревья, каждое из которых исправляет ошибки предыдущих.</translation>
    </message>
    <message>
        <source>XGBoost, which grows boosted trees, could not be loaded: %1.</source>
        <translation>Не удалось загрузить XGBoost, который строит бустинг деревьев: %1.</translation>
    </message>
    <message>
        <source>Install the package libxgboost0, or Kindred again.</source>
        <translation>Установите пакет libxgboost0 или заново Kindred.</translation>
    </message>
    <message>
        <source>XGBoost, which grows boosted trees, failed: %1.</source>
        <translation>XGBoost, который строит бустинг деревьев, не справился: %1.</translation>
    </message>
    <message>
        <source>The stored trees cannot be read: %1.</source>
        <translation>Сохранённые деревья не читаются: %1.</translation>
    </message>
    <message>
        <source>Both answers were weighted to count the same, so probabilities are too high for the rarer one. The order is right; calibrate them to have them right too.</source>
        <translation>Оба ответа взвешены поровну, поэтому вероятности более редкого завышены. Порядок верен; чтобы были верны и вероятности, откалибруйте их.</translation>
    </message>
    <message>
        <source>What was learned is stored, but damaged.</source>
        <translation>Сохранённая модель повреждена.</translation>
    </message>
    <message>
        <source>Learn it again.</source>
        <translation>Обучите её заново.</translation>
    </message>
    <message>
        <source>Trees</source>
        <translation>Деревья</translation>
    </message>
    <message>
        <source>How many trees give their mean; more cost time, and never harm.</source>
        <translation>Ответы скольких деревьев усредняются; больше — дольше, но никогда не хуже.</translation>
    </message>
    <message>
        <source>Features a question</source>
        <translation>Признаков на вопрос</translation>
    </message>
    <message>
        <source>Among how many, drawn anew, each question is chosen; 0: the square root of all.</source>
        <translation>Из скольких признаков, выбранных заново, берётся каждый вопрос; 0: корень из их числа.</translation>
    </message>
    <message>
        <source>Random forest</source>
        <translation>Случайный лес</translation>
    </message>
    <message>
        <source>Asks hundreds of trees, each grown on other rows and other questions, and takes the mean.</source>
        <translation>Спрашивает сотни деревьев, выращенных на разных строках и разных вопросах, и берёт среднее.</translation>
    </message>
    <message>
        <source>“%1” is a number at one cut and a word at another.</source>
        <translation>«%1» на одном срезе число, а на другом слово.</translation>
    </message>
    <message>
        <source>Leave this column out.</source>
        <translation>Не берите этот столбец.</translation>
    </message>
    <message>
        <source>Learn at an earlier cut, or ask for fewer days.</source>
        <translation>Возьмите более ранний срез или меньше дней.</translation>
    </message>
    <message>
        <source>Make it again with predict train --model.</source>
        <translation>Создайте его заново: predict train --model.</translation>
    </message>
    <message>
        <source>“%1” holds nothing that this version of Kindred learned.</source>
        <translation>В «%1» нет модели этой версии Kindred.</translation>
    </message>
    <message>
        <source>“%1” is damaged: a part of it is missing, or other than it was written.</source>
        <translation>«%1» повреждён: часть отсутствует или изменилась.</translation>
    </message>
    <message>
        <source>--model knows what it was learned for: leave --algorithm, --question and --target out.</source>
        <translation>В --model уже записано, чему она обучена: уберите --algorithm, --question и --target.</translation>
    </message>
    <message>
        <source>Name a classifier with --algorithm.</source>
        <translation>Назовите классификатор: --algorithm.</translation>
    </message>
    <message>
        <source>--model goes with train and score.</source>
        <translation>--model бывает только у train и score.</translation>
    </message>
    <message numerus="yes">
        <source>The %n day(s) after the cut of %1 are not over on %2: what is learned would know the answer.</source>
        <translation>
            <numerusform>%n день после среза %1 не истёк к %2: обучение знало бы ответ.</numerusform>
            <numerusform>%n дня после среза %1 не истекли к %2: обучение знало бы ответ.</numerusform>
            <numerusform>%n дней после среза %1 не истекли к %2: обучение знало бы ответ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two models</source>
        <translation>Две модели</translation>
    </message>
    <message>
        <source>One model of those who were contacted, one of those who were not; the difference.</source>
        <translation>Одна модель тех, с кем связались, другая — остальных; берётся разность.</translation>
    </message>
    <message>
        <source>There is no uplift method “%1”.</source>
        <translation>Метода прироста «%1» нет.</translation>
    </message>
    <message>
        <source>Not every row says whether it was contacted and what it answered.</source>
        <translation>Не в каждой строке сказано, был ли контакт и каков ответ.</translation>
    </message>
    <message>
        <source>Of the %1 who were contacted %2 said yes: both answers are needed.</source>
        <translation>Из %1, с кем связались, «да» сказали %2: нужны оба ответа.</translation>
    </message>
    <message>
        <source>Of the %1 who were not contacted %2 said yes: both answers are needed.</source>
        <translation>Из %1, с кем не связывались, «да» сказали %2: нужны оба ответа.</translation>
    </message>
    <message>
        <source>Check which value of the column says that someone was contacted, and which says yes.</source>
        <translation>Проверьте, какое значение столбца говорит о контакте, а какое — «да».</translation>
    </message>
    <message>
        <source>A group with fewer contacted, or fewer of the others, is not made.</source>
        <translation>Группа, в которой меньше тех, с кем связались, или меньше остальных, не образуется.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Различие</translation>
    </message>
    <message>
        <source>How far apart the answers of both groups are.</source>
        <translation>Насколько далеки ответы обеих групп.</translation>
    </message>
    <message>
        <source>Kullback–Leibler</source>
        <translation>Кульбака — Лейблера</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>Квадраты</translation>
    </message>
    <message>
        <source>Uplift tree</source>
        <translation>Дерево прироста</translation>
    </message>
    <message>
        <source>A few questions in a row that part those whom a contact changes from the others.</source>
        <translation>Несколько вопросов подряд, отделяющих тех, кого контакт меняет, от остальных.</translation>
    </message>
    <message>
        <source>X-learner</source>
        <translation>X-обучение</translation>
    </message>
    <message>
        <source>Reckons what a contact did to each person by the other group&apos;s model, and learns that; good where one group is small.</source>
        <translation>По модели другой группы считает, что контакт дал каждому, и учится этому; хорошо, когда одна группа мала.</translation>
    </message>
    <message>
        <source>Those who were contacted and those who were not differ beforehand: most of all in “%1”, by %2 standard deviations (at most 0.1). What a contact did cannot be told from what they were.</source>
        <translation>Те, с кем связались, и остальные различались заранее: сильнее всего в «%1», на %2 стандартного отклонения (допустимо 0,1). Действие контакта не отличить от того, какими они были.</translation>
    </message>
    <message>
        <source>apple</source>
        <translation>яблоко</translation>
    </message>
    <message>
        <source>banana</source>
        <translation>банан</translation>
    </message>
    <message>
        <source>jackfruit</source>
        <translation>джекфрут</translation>
    </message>
    <message>
        <source>mango</source>
        <translation>манго</translation>
    </message>
    <message>
        <source>Dana</source>
        <translation>Дана</translation>
    </message>
    <message>
        <source>Retro teacup</source>
        <translation>Ретро чашка</translation>
    </message>
    <message>
        <source>Spotty lunch bag</source>
        <translation>Сумка в горошек</translation>
    </message>
    <message>
        <source>Spotty teacup</source>
        <translation>Чашка в горошек</translation>
    </message>
    <message>
        <source>Retro wall clock</source>
        <translation>Ретро часы</translation>
    </message>
    <message>
        <source>Paper bunting</source>
        <translation>Бумажная гирлянда</translation>
    </message>
    <message>
        <source>Spotty paper bunting</source>
        <translation>Бумажная гирлянда в горошек</translation>
    </message>
    <message>
        <source>Products that are alike, beyond averages</source>
        <translation>Похожие товары, сверх средних</translation>
    </message>
    <message>
        <source>Products that are alike, by plain cosine</source>
        <translation>Похожие товары, по простому косинусу</translation>
    </message>
    <message>
        <source>A fifth of the ratings was hidden from each method. Left little is known, right much. Where the curves meet, a method is worth no more than averages. Neighbours are there twice: by plain cosine all products look alike, since no rating is below zero; compared beyond averages, they learn.</source>
        <translation>Пятая часть оценок скрыта от каждого метода. Слева известно мало, справа много. Где кривые сходятся, метод стоит не больше средних. Соседи показаны дважды: по простому косинусу похожи все товары, ведь оценок ниже нуля нет; если сравнивать сверх средних, соседи учатся.</translation>
    </message>
    <message>
        <source>Ana</source>
        <translation>Аня</translation>
    </message>
    <message>
        <source>Ben</source>
        <translation>Боря</translation>
    </message>
    <message>
        <source>Chloe</source>
        <translation>Катя</translation>
    </message>
    <message>
        <source>Eli</source>
        <translation>Илья</translation>
    </message>
    <message>
        <source>Cakestand</source>
        <translation>Блюдо</translation>
    </message>
    <message>
        <source>Teacup</source>
        <translation>Чашка</translation>
    </message>
    <message>
        <source>Lunch bag</source>
        <translation>Сумка</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Bunting</source>
        <translation>Гирлянда</translation>
    </message>
    <message>
        <source>Gift wrap</source>
        <translation>Бумага</translation>
    </message>
    <message>
        <source>Ann</source>
        <translation>Анна</translation>
    </message>
    <message>
        <source>Cem</source>
        <translation>Витя</translation>
    </message>
    <message>
        <source>Eva</source>
        <translation>Ева</translation>
    </message>
    <message>
        <source>Finn</source>
        <translation>Глеб</translation>
    </message>
    <message>
        <source>Gita</source>
        <translation>Дина</translation>
    </message>
    <message>
        <source>Hugo</source>
        <translation>Егор</translation>
    </message>
    <message>
        <source>Ida</source>
        <translation>Ида</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Ян</translation>
    </message>
    <message>
        <source>Kim</source>
        <translation>Ким</translation>
    </message>
    <message>
        <source>Lea</source>
        <translation>Лена</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Макс</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>Принтер не принял страницы.</translation>
    </message>
    <message>
        <source>Choose another printer, or save them as PDF.</source>
        <translation>Выберите другой принтер или сохраните страницы как PDF.</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>garden</source>
        <translation>для сада</translation>
    </message>
    <message>
        <source>kitchen</source>
        <translation>для кухни</translation>
    </message>
    <message>
        <source>party</source>
        <translation>для праздника</translation>
    </message>
    <message>
        <source>nursery</source>
        <translation>для детской</translation>
    </message>
    <message>
        <source>travel</source>
        <translation>для поездки</translation>
    </message>
    <message>
        <source>winter</source>
        <translation>для зимы</translation>
    </message>
    <message>
        <source>bag</source>
        <translation>сумка</translation>
    </message>
    <message>
        <source>box</source>
        <translation>коробка</translation>
    </message>
    <message>
        <source>mug</source>
        <translation>кружка</translation>
    </message>
    <message>
        <source>lamp</source>
        <translation>лампа</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>полка</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>свеча</translation>
    </message>
    <message>
        <source>jar</source>
        <translation>банка</translation>
    </message>
    <message>
        <source>card</source>
        <translation>открытка</translation>
    </message>
    <message>
        <source>towel</source>
        <translation>салфетка</translation>
    </message>
    <message>
        <source>basket</source>
        <translation>корзина</translation>
    </message>
    <message>
        <source>frame</source>
        <translation>рамка</translation>
    </message>
    <message>
        <source>ribbon</source>
        <translation>лента</translation>
    </message>
    <message>
        <source>red</source>
        <translation>красная</translation>
    </message>
    <message>
        <source>green</source>
        <translation>зелёная</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>синяя</translation>
    </message>
    <message>
        <source>white</source>
        <translation>белая</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %3 %2</translation>
    </message>
    <message>
        <source>This method has no picture “%1”.</source>
        <translation>У этого метода нет картины «%1».</translation>
    </message>
    <message>
        <source>score, in standard deviations</source>
        <translation>балл, в стандартных отклонениях</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>смешано</translation>
    </message>
    <message>
        <source>weight of the first; the second has the rest</source>
        <translation>вес первого; остальное — у второго</translation>
    </message>
    <message>
        <source>found on average</source>
        <translation>найдено в среднем</translation>
    </message>
    <message>
        <source>score: cosine of profile and product</source>
        <translation>балл: косинус профиля и товара</translation>
    </message>
    <message>
        <source>in how many titles the word is</source>
        <translation>во скольких названиях есть слово</translation>
    </message>
    <message>
        <source>what the word counts in the profile</source>
        <translation>сколько слово весит в профиле</translation>
    </message>
    <message>
        <source>what the word is worth: the rarer the more</source>
        <translation>чего стоит слово: чем реже, тем больше</translation>
    </message>
    <message>
        <source>round</source>
        <translation>круг</translation>
    </message>
    <message>
        <source>root of the mean squared error</source>
        <translation>корень из среднего квадрата ошибки</translation>
    </message>
    <message>
        <source>of what it learns from</source>
        <translation>на том, на чём учится</translation>
    </message>
    <message>
        <source>of the hidden rating</source>
        <translation>на скрытой оценке</translation>
    </message>
    <message>
        <source>“offers” are two to five shares from 0 to 1: %1.</source>
        <translation>«offers» — от двух до пяти долей от 0 до 1: %1.</translation>
    </message>
    <message>
        <source>share of hidden ratings</source>
        <translation>доля скрытых оценок</translation>
    </message>
    <message>
        <source>How far off it is</source>
        <translation>Насколько он ошибается</translation>
    </message>
    <message>
        <source>Predicted less given, of ratings that were hidden: left of the middle it was too low, right of it too high. The root of the mean square is %1.</source>
        <translation>Предсказанное минус поставленное — по скрытым оценкам: слева от середины предсказано слишком мало, справа слишком много. Корень из среднего квадрата: %1.</translation>
    </message>
    <message>
        <source>Is it as often too high as too low? Who would be hurt by the long tail?</source>
        <translation>Завышает ли он так же часто, как занижает? Кому повредит длинный хвост?</translation>
    </message>
    <message>
        <source>share of what was hidden</source>
        <translation>доля скрытого</translation>
    </message>
    <message>
        <source>this method</source>
        <translation>этот метод</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>по жребию</translation>
    </message>
    <message>
        <source>Where what was hidden stands</source>
        <translation>Где стоит скрытое</translation>
    </message>
    <message>
        <source>A fifth of everybody’s products was hidden. Of these %1 stand in the first tenth of the lists; by lot it would be 10 %.</source>
        <translation>У каждого скрыли пятую часть товаров. Из них в первой десятой части списков стоят %1; по жребию было бы 10 %.</translation>
    </message>
    <message>
        <source>What would the bars of a perfect method look like?</source>
        <translation>Как выглядели бы столбики безупречного метода?</translation>
    </message>
    <message>
        <source>loss, of what it learns from</source>
        <translation>потери на том, на чём учится</translation>
    </message>
    <message>
        <source>error of what was hidden</source>
        <translation>ошибка на скрытом</translation>
    </message>
    <message>
        <source>lists against what was hidden (NDCG@10)</source>
        <translation>списки против скрытого (NDCG@10)</translation>
    </message>
    <message>
        <source>what changed in the round</source>
        <translation>что изменилось за круг</translation>
    </message>
    <message>
        <source>factor %1</source>
        <translation>фактор %1</translation>
    </message>
    <message>
        <source>The run paused after this round: above how far it is, below what is inside it now. Step on and back.</source>
        <translation>Обучение остановлено после этого круга: вверху — как далеко оно зашло, внизу — что у метода внутри сейчас. Шагайте вперёд и назад.</translation>
    </message>
    <message>
        <source>How far the run is after this round.</source>
        <translation>Как далеко зашло обучение после этого круга.</translation>
    </message>
    <message>
        <source>When would you stop? What happens to what was hidden while the loss still falls?</source>
        <translation>Когда вы бы остановились? Что происходит со скрытым, пока потери ещё падают?</translation>
    </message>
    <message>
        <source>The loss was %1 and is %2.</source>
        <translation>Потери были %1, стали %2.</translation>
    </message>
    <message>
        <source>The error of what was hidden was %1 and is %2.</source>
        <translation>Ошибка на скрытом была %1, стала %2.</translation>
    </message>
    <message>
        <source>NDCG@10 of what was hidden was %1 and is %2.</source>
        <translation>NDCG@10 на скрытом был %1, стал %2.</translation>
    </message>
    <message>
        <source>number of rules</source>
        <translation>число правил</translation>
    </message>
    <message>
        <source>Looking into an algorithm</source>
        <translation>Заглядываем внутрь метода</translation>
    </message>
    <message>
        <source>The method is being fitted.</source>
        <translation>Метод обучается.</translation>
    </message>
    <message>
        <source>MBG/NBD</source>
        <translation>MBG/NBD</translation>
    </message>
    <message>
        <source>The same, where a customer may have left after the very first purchase.</source>
        <translation>То же самое, но клиент мог уйти уже после самой первой покупки.</translation>
    </message>
    <message>
        <source>Pareto/NBD</source>
        <translation>Pareto/NBD</translation>
    </message>
    <message>
        <source>The same, where customers may leave at any time, not only after a purchase.</source>
        <translation>То же самое, но клиенты могут уйти в любое время, а не только после покупки.</translation>
    </message>
    <message>
        <source>The number of offers must lie between 2 and %1.</source>
        <translation>Предложений должно быть от 2 до %1.</translation>
    </message>
    <message>
        <source>The log has no column “%1”.</source>
        <translation>В журнале нет столбца «%1».</translation>
    </message>
    <message>
        <source>It has the columns: %1. Name the offer, the answer and the propensity among them.</source>
        <translation>В нём есть столбцы: %1. Укажите среди них предложение, ответ и вероятность показа.</translation>
    </message>
    <message>
        <source>Row %1 of the log has no offer in “%2”.</source>
        <translation>В строке %1 журнала в столбце «%2» нет предложения.</translation>
    </message>
    <message>
        <source>Each row is an offer that was made. Take out those in which none was.</source>
        <translation>Каждая строка — сделанное предложение. Уберите строки, где предложения не было.</translation>
    </message>
    <message>
        <source>The log has one offer only: %1.</source>
        <translation>В журнале только одно предложение: %1.</translation>
    </message>
    <message>
        <source>Another way of choosing can be judged only where there was a choice.</source>
        <translation>Другой способ выбора можно оценить, только если было из чего выбирать.</translation>
    </message>
    <message>
        <source>Row %1 of the log has no answer in “%2”.</source>
        <translation>В строке %1 журнала в столбце «%2» нет ответа.</translation>
    </message>
    <message>
        <source>An offer that was not taken up is a no. Take out rows that nobody knows about.</source>
        <translation>Предложение, которое не приняли, — это «нет». Уберите строки, о которых ничего не известно.</translation>
    </message>
    <message>
        <source>Row %1 of the log has in “%2” neither 1 nor 0 but “%3”.</source>
        <translation>В строке %1 журнала в столбце «%2» стоит не 1 и не 0, а «%3».</translation>
    </message>
    <message>
        <source>Say which value is a yes; every other one is a no.</source>
        <translation>Укажите, какое значение означает «да»; любое другое — «нет».</translation>
    </message>
    <message>
        <source>Row %1 of the log has no propensity in “%2”.</source>
        <translation>В строке %1 журнала в столбце «%2» нет вероятности показа.</translation>
    </message>
    <message>
        <source>It is how likely this offer was to be drawn for this customer, and has to be kept when the offer is made. Take out rows without it.</source>
        <translation>Это вероятность, с которой клиенту могло достаться это предложение; её записывают в момент показа. Уберите строки без неё.</translation>
    </message>
    <message>
        <source>Row %1 of the log has in “%2” the propensity %3, which must be above 0 and at most 1.</source>
        <translation>В строке %1 журнала в столбце «%2» вероятность показа %3, а она должна быть больше 0 и не больше 1.</translation>
    </message>
    <message>
        <source>It is how likely this offer was to be drawn for this customer: 0.25 where one of four was drawn by lot. An offer that was made cannot have had the chance 0.</source>
        <translation>Это вероятность, с которой клиенту могло достаться это предложение: 0,25, если по жребию выбирали одно из четырёх. У сделанного предложения она не может быть равна 0.</translation>
    </message>
    <message>
        <source>“%1” is the offer, the answer or the propensity, so it is nothing that was known of the customer.</source>
        <translation>«%1» — это предложение, ответ или вероятность показа, а не то, что было известно о клиенте.</translation>
    </message>
    <message>
        <source>The columns of the log make %1 features; at most %2 can be learned from.</source>
        <translation>Из столбцов журнала получается признаков: %1; учиться можно не более чем по %2.</translation>
    </message>
    <message>
        <source>Name the columns that matter.</source>
        <translation>Назовите столбцы, которые важны.</translation>
    </message>
    <message>
        <source>The log has no offer “%1”.</source>
        <translation>В журнале нет предложения «%1».</translation>
    </message>
    <message>
        <source>It has, among others: %1.</source>
        <translation>В нём есть, среди прочих: %1.</translation>
    </message>
    <message>
        <source>The log has no rows.</source>
        <translation>В журнале нет строк.</translation>
    </message>
    <message>
        <source>Each row is an offer that was made, with its answer and its propensity.</source>
        <translation>Каждая строка — сделанное предложение с ответом и вероятностью показа.</translation>
    </message>
    <message>
        <source>%1 has no planted segments; --segments cannot be set.</source>
        <translation>В наборе %1 нет заложенных сегментов; --segments задать нельзя.</translation>
    </message>
    <message>
        <source>Leave it out, or generate retail or ratings.</source>
        <translation>Уберите этот параметр или создайте retail либо ratings.</translation>
    </message>
    <message>
        <source>%1 is no option of bandit %2.</source>
        <translation>У bandit %2 нет параметра %1.</translation>
    </message>
    <message>
        <source>bandit evaluate needs --table.</source>
        <translation>Для bandit evaluate нужен --table.</translation>
    </message>
    <message>
        <source>bandit simulate needs --algorithm.</source>
        <translation>Для bandit simulate нужен --algorithm.</translation>
    </message>
    <message>
        <source>“algorithms --family bandit” lists them.</source>
        <translation>Их перечисляет «algorithms --family bandit».</translation>
    </message>
    <message>
        <source>Name all three: --offer, --answer and --propensity, or none for the layout of Open Bandit.</source>
        <translation>Укажите все три: --offer, --answer и --propensity, либо ни одного — для журнала в виде Open Bandit.</translation>
    </message>
    <message>
        <source>Choose another question, or other days.</source>
        <translation>Выберите другой вопрос или другое число дней.</translation>
    </message>
    <message>
        <source>Of %1 customers to learn from, %2 said yes and %3 no; at least %4 of each are needed.</source>
        <translation>Среди %1 клиентов, на которых надо учиться, «да» у %2, «нет» у %3; нужно не меньше %4 тех и других.</translation>
    </message>
    <message>
        <source>Of %1 customers to judge on, %2 said yes and %3 no; at least %4 of each are needed.</source>
        <translation>Среди %1 клиентов, на которых надо проверять, «да» у %2, «нет» у %3; нужно не меньше %4 тех и других.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What is asked of every customer; the answer of earlier days is in the data.</source>
        <translation>Что спрашивается о каждом клиенте; ответ за прежние дни есть в данных.</translation>
    </message>
    <message>
        <source>buys again</source>
        <translation>купит снова</translation>
    </message>
    <message>
        <source>leaves: orders nothing</source>
        <translation>уйдёт: ничего не закажет</translation>
    </message>
    <message>
        <source>buys a product or category</source>
        <translation>купит товар или категорию</translation>
    </message>
    <message>
        <source>has a yes in a column</source>
        <translation>имеет «да» в столбце</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>В течение</translation>
    </message>
    <message>
        <source>So many days after the cut the answer looks at. As many before it teach, as many after it judge.</source>
        <translation>За сколько дней после границы смотрится ответ. Столько же дней до неё учат, столько же после неё проверяют.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>The name or id of a product, or the name of a category.</source>
        <translation>Название или код товара либо название категории.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>An attribute of the customers, written as in the imported file.</source>
        <translation>Признак клиентов, написанный как в загруженном файле.</translation>
    </message>
    <message>
        <source>Yes is</source>
        <translation>«Да» — это</translation>
    </message>
    <message>
        <source>The value that counts as yes, where the column has others than yes and no.</source>
        <translation>Значение, которое считается «да», если в столбце не только «да» и «нет».</translation>
    </message>
    <message>
        <source>How it is learned who says yes. The test says which one tells it best.</source>
        <translation>Как узнаётся, кто скажет «да». Какой способ лучше, говорит проверка.</translation>
    </message>
    <message>
        <source>The same seed gives the same result.</source>
        <translation>При том же начальном числе результат тот же.</translation>
    </message>
    <message>
        <source>It is not said what is bought.</source>
        <translation>Не сказано, что покупается.</translation>
    </message>
    <message>
        <source>Write the name of a product or of a category.</source>
        <translation>Напишите название товара или категории.</translation>
    </message>
    <message>
        <source>It is not said which column has the answer.</source>
        <translation>Не сказано, в каком столбце ответ.</translation>
    </message>
    <message>
        <source>Write the name of an attribute of the customers.</source>
        <translation>Напишите название признака клиентов.</translation>
    </message>
    <message>
        <source>Looking at what was known</source>
        <translation>Смотрю, что было известно</translation>
    </message>
    <message>
        <source>Judging on what came later</source>
        <translation>Проверяю на том, что было позже</translation>
    </message>
    <message>
        <source>Giving every customer a probability</source>
        <translation>Даю вероятность каждому клиенту</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>Прогноз</translation>
    </message>
    <message>
        <source>Writing the predictions</source>
        <translation>Запись прогноза</translation>
    </message>
    <message>
        <source>Predicting</source>
        <translation>Прогноз</translation>
    </message>
    <message>
        <source>the likeliest (Propensity and value)</source>
        <translation>самые вероятные (Склонность и ценность)</translation>
    </message>
    <message>
        <source>Testing on the hidden days</source>
        <translation>Проверка на скрытых днях</translation>
    </message>
    <message>
        <source>Learning how they buy and leave</source>
        <translation>Как покупают и уходят</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>How they buy and leave; where prices are known, Gamma–Gamma says what a purchase brings. All orders of a day are one purchase.</source>
        <translation>Как покупают и уходят; где известны цены, Gamma–Gamma говорит, что приносит покупка. Все заказы одного дня — одна покупка.</translation>
    </message>
    <message>
        <source>Look ahead</source>
        <translation>Смотреть вперёд</translation>
    </message>
    <message>
        <source>Purchases and value within so many days from the end of the data.</source>
        <translation>Покупки и ценность за столько дней после конца данных.</translation>
    </message>
    <message>
        <source>Discount a year</source>
        <translation>Скидка за год</translation>
    </message>
    <message>
        <source>0.1 makes what comes in a year worth a tenth less, 1 ÷ 1.1.</source>
        <translation>При 0,1 то, что придёт через год, стоит на десятую меньше: 1 ÷ 1,1.</translation>
    </message>
    <message>
        <source>Hide for the test</source>
        <translation>Скрыть для проверки</translation>
    </message>
    <message>
        <source>So many days at the end test a fit to those before; without a number, a quarter of all days.</source>
        <translation>Столько дней в конце проверяют то, чему модель научилась на днях до них; без числа — четверть всех дней.</translation>
    </message>
    <message>
        <source>Show anyway</source>
        <translation>Показать всё равно</translation>
    </message>
    <message>
        <source>Figures of customers although a condition is not met; they carry a warning.</source>
        <translation>Цифры клиентов, хотя условие не выполнено; предупреждение остаётся при них.</translation>
    </message>
    <message>
        <source>Working out what every customer will bring</source>
        <translation>Считаем, что принесёт каждый клиент</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>Ценность клиентов</translation>
    </message>
    <message>
        <source>Working out what customers are worth</source>
        <translation>Считаем ценность клиентов</translation>
    </message>
    <message>
        <source>by value (Propensity and value)</source>
        <translation>по ценности (Склонность и ценность)</translation>
    </message>
    <message>
        <source>Writing the values</source>
        <translation>Запись ценностей</translation>
    </message>
    <message>
        <source>who spent most so far</source>
        <translation>кто потратил больше всех</translation>
    </message>
    <message>
        <source>Making lists of many customers</source>
        <translation>Составление списков для многих клиентов</translation>
    </message>
    <message>
        <source>lists in Recommend</source>
        <translation>списки в разделе «Рекомендации»</translation>
    </message>
    <message>
        <source>Writing the lists</source>
        <translation>Запись списков</translation>
    </message>
    <message>
        <source>Looking for customers of a product</source>
        <translation>Поиск клиентов для товара</translation>
    </message>
    <message>
        <source>customers for a product (Recommend)</source>
        <translation>клиенты для товара («Рекомендации»)</translation>
    </message>
    <message>
        <source>What counts as success</source>
        <translation>Что считать успехом</translation>
    </message>
    <message>
        <source>What a purchase is worth, beside the mean of all purchases.</source>
        <translation>Сколько стоит покупка рядом со средней из всех покупок.</translation>
    </message>
    <message>
        <source>A purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Each purchase of a product counts 1.</source>
        <translation>Каждая покупка товара считается за 1.</translation>
    </message>
    <message>
        <source>What was spent</source>
        <translation>Потраченное</translation>
    </message>
    <message>
        <source>Quantity × price; with a margin that is alike for all products, the margin too.</source>
        <translation>Количество × цена; если наценка у всех товаров одна, то и прибыль.</translation>
    </message>
    <message>
        <source>The rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>What the customer thought of it afterwards.</source>
        <translation>Что клиент подумал о товаре потом.</translation>
    </message>
    <message>
        <source>Weight of what follows</source>
        <translation>Вес того, что дальше</translation>
    </message>
    <message>
        <source>What the next purchase counts beside this one: 0 looks at this purchase alone, 0.9 some ten purchases ahead.</source>
        <translation>Сколько весит следующая покупка рядом с этой: 0 смотрит только на эту, 0,9 — покупок на десять вперёд.</translation>
    </message>
    <message>
        <source>What a basket counts beside the one after it; 1 counts all alike, 0 the last alone.</source>
        <translation>Сколько весит корзина рядом со следующей за ней; 1 — все одинаково, 0 — только последняя.</translation>
    </message>
    <message>
        <source>How many tastes describe what was bought lately.</source>
        <translation>Сколькими вкусами описывается недавно купленное.</translation>
    </message>
    <message>
        <source>How many purchases ahead it looks, at most; it ends where nothing changes any more.</source>
        <translation>На сколько покупок вперёд он смотрит самое большее; останавливается, когда ничего больше не меняется.</translation>
    </message>
    <message>
        <source>Pulls what a product is worth towards what it is worth for everybody.</source>
        <translation>Притягивает ценность товара к его ценности для всех.</translation>
    </message>
    <message>
        <source>Products looked ahead to</source>
        <translation>Товары, до которых он смотрит</translation>
    </message>
    <message>
        <source>The best next offer is sought among so many products, those that most customers have.</source>
        <translation>Лучшее следующее предложение ищется среди стольких товаров — тех, что есть у большинства клиентов.</translation>
    </message>
    <message>
        <source>Baskets a customer</source>
        <translation>Корзин на клиента</translation>
    </message>
    <message>
        <source>Of each customer the latest so many are learned from.</source>
        <translation>У каждого клиента обучение идёт по стольким последним корзинам.</translation>
    </message>
    <message>
        <source>What it is worth whatever was bought before</source>
        <translation>Ценность, что бы ни было куплено раньше</translation>
    </message>
    <message>
        <source>Brings at once</source>
        <translation>Приносит сразу</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>Ведёт к следующему</translation>
    </message>
    <message>
        <source>Worth offering after %1</source>
        <translation>Стоит предложить после «%1»</translation>
    </message>
    <message>
        <source>worth of an offer</source>
        <translation>ценность предложения</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>сразу</translation>
    </message>
    <message>
        <source>in what it leads to</source>
        <translation>в том, к чему ведёт</translation>
    </message>
    <message>
        <source>Now and later</source>
        <translation>Сейчас и потом</translation>
    </message>
    <message>
        <source>What a product is worth whatever was bought before: the purchase itself, and, discounted, the best offer after it.</source>
        <translation>Ценность товара, что бы ни было куплено раньше: сама покупка и, с уменьшением, лучшее предложение после неё.</translation>
    </message>
    <message>
        <source>Which product is worth more for what follows than another that sells as well?</source>
        <translation>Какой товар ценнее за счёт того, что следует, чем другой, который продаётся так же?</translation>
    </message>
    <message>
        <source>beside the last one</source>
        <translation>рядом с последней</translation>
    </message>
    <message>
        <source>How the past fades</source>
        <translation>Как угасает прошлое</translation>
    </message>
    <message>
        <source>Where somebody stands is the mean of what was bought, the latest baskets counted most.</source>
        <translation>Положение клиента — среднее из купленного, где последние корзины весят больше.</translation>
    </message>
    <message>
        <source>What would a decay of 0 forget, and what would a decay of 1 never let go?</source>
        <translation>Что забыло бы угасание 0 и чего никогда не отпустило бы угасание 1?</translation>
    </message>
    <message>
        <source>The data have no prices: each purchase counts 1.</source>
        <translation>В данных нет цен: каждая покупка считается за 1.</translation>
    </message>
    <message>
        <source>The data have no ratings: each purchase counts 1.</source>
        <translation>В данных нет оценок: каждая покупка считается за 1.</translation>
    </message>
    <message>
        <source>Offers that lead on</source>
        <translation>Предложения с продолжением</translation>
    </message>
    <message>
        <source>Offers what brings most together with what is bought after it: learned from the order of purchases, by looking several purchases ahead.</source>
        <translation>Предлагает то, что приносит больше всего вместе с купленным потом: учится по порядку покупок, заглядывая на несколько покупок вперёд.</translation>
    </message>
    <message>
        <source>Make it again with uplift --save.</source>
        <translation>Сделайте его заново: uplift --save.</translation>
    </message>
    <message>
        <source>--treatment and --outcome say who was contacted and what each did.</source>
        <translation>--treatment и --outcome говорят, с кем связались и что каждый сделал.</translation>
    </message>
    <message>
        <source>--model knows how it was learned: give --table and --out alone beside it.</source>
        <translation>--model знает, как он обучен: рядом дайте только --table и --out.</translation>
    </message>
    <message>
        <source>--out says where the list goes.</source>
        <translation>--out говорит, куда записать список.</translation>
    </message>
    <message>
        <source>Cleo</source>
        <translation>Клео</translation>
    </message>
    <message>
        <source>Dan</source>
        <translation>Дан</translation>
    </message>
    <message>
        <source>Comet Summer</source>
        <translation>Лето кометы</translation>
    </message>
    <message>
        <source>Midnight Bakery</source>
        <translation>Полуночная пекарня</translation>
    </message>
    <message>
        <source>Paper Kings</source>
        <translation>Бумажные короли</translation>
    </message>
    <message>
        <source>Robot Garden</source>
        <translation>Сад роботов</translation>
    </message>
    <message>
        <source>The Last Ferry</source>
        <translation>Последний паром</translation>
    </message>
    <message>
        <source>Fruit</source>
        <translation>Фрукты</translation>
    </message>
    <message>
        <source>There is no block “%1”: lesson, data, step, question, answer and teacher are known.</source>
        <translation>Блока «%1» нет: есть lesson, data, step, question, answer и teacher.</translation>
    </message>
    <message>
        <source>Words for the teacher belong to a step: none stands before them.</source>
        <translation>Слова для учителя относятся к шагу, а перед ними шага нет.</translation>
    </message>
    <message>
        <source>The data have changed since this prediction: its test is another one now.</source>
        <translation>Данные с тех пор изменились: проверка этого предсказания теперь другая.</translation>
    </message>
    <message>
        <source>Run the prediction again.</source>
        <translation>Запустите предсказание ещё раз.</translation>
    </message>
    <message>
        <source>Days to learn at</source>
        <translation>Дней, на которые учиться</translation>
    </message>
    <message>
        <source>More than one learns from earlier times too, each so many days before the next: more to learn from, and more seasons. The test stays the same.</source>
        <translation>Если их несколько, учение идёт и на более раннем времени, каждый раз на столько же дней раньше: больше примеров и больше сезонов. Проверка остаётся той же.</translation>
    </message>
    <message>
        <source>Answers count</source>
        <translation>Ответы весят</translation>
    </message>
    <message>
        <source>Where few say yes, both answers may count the same together. The order hardly changes; probabilities then need calibration.</source>
        <translation>Где «да» говорят немногие, оба ответа могут весить вместе одинаково. Порядок почти не меняется; вероятности тогда нужно калибровать.</translation>
    </message>
    <message>
        <source>as often as they are</source>
        <translation>как встречаются</translation>
    </message>
    <message>
        <source>the same together</source>
        <translation>вместе одинаково</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>Калибровка</translation>
    </message>
    <message>
        <source>Makes probabilities honest by a fifth of the customers, from whom nothing is learned.</source>
        <translation>Делает вероятности честными по пятой части клиентов, на которых метод не учится.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>a curve</source>
        <translation>кривая</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>ступени</translation>
    </message>
</context>
<context>
    <name>kindred::ui::AboutDialog</name>
    <message>
        <source>About Kindred</source>
        <translation>О программе Kindred</translation>
    </message>
    <message>
        <source>Kindred %1</source>
        <translation>Kindred %1</translation>
    </message>
    <message>
        <source>Finds the customers who are alike, and what to offer them.</source>
        <translation>Находит похожих клиентов и то, что им предложить.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Built with Qt %1, Eigen, OpenBLAS, SQLite and oneTBB. Nothing leaves this computer.</source>
        <translation>Свободная программа под лицензией GNU General Public License версии 3 или новее. Собрана с Qt %1, Eigen, OpenBLAS, SQLite и oneTBB. Ничто не покидает этот компьютер.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::BasketCard</name>
    <message>
        <source>No product “%1”</source>
        <translation>Нет товара «%1»</translation>
    </message>
    <message>
        <source>Type a part of its name or number, and choose from what is offered.</source>
        <translation>Введите часть названия или номера и выберите из предложенного.</translation>
    </message>
    <message>
        <source>In the basket</source>
        <translation>В корзине</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Walk-in basket</source>
        <translation>Корзина гостя</translation>
    </message>
    <message>
        <source>Somebody the data do not know: put in a few products with their ratings, and the list follows at once. Nothing is stored.</source>
        <translation>Кто-то, кого в данных нет: добавьте несколько товаров с оценками, и список появится сразу. Ничего не сохраняется.</translation>
    </message>
    <message>
        <source>Somebody the data do not know: put in a few products, and the list follows at once. Nothing is stored.</source>
        <translation>Кто-то, кого в данных нет: добавьте несколько товаров, и список появится сразу. Ничего не сохраняется.</translation>
    </message>
    <message>
        <source>Rating of the current product</source>
        <translation>Оценка текущего товара</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Empty the basket</source>
        <translation>Очистить корзину</translation>
    </message>
</context>
<context>
    <name>kindred::ui::CampaignsPage</name>
    <message>
        <source>Export the list</source>
        <translation>Экспорт списка</translation>
    </message>
    <message>
        <source>CSV text (*.csv)</source>
        <translation>Текст CSV (*.csv)</translation>
    </message>
    <message>
        <source>Everyone, with segment and offers…</source>
        <translation>Все, с сегментами и предложениями…</translation>
    </message>
    <message>
        <source>Writes all customers with their segment and offers, whatever is chosen here</source>
        <translation>Записывает всех клиентов с их сегментом и предложениями, что бы ни было выбрано здесь</translation>
    </message>
    <message>
        <source>Export everyone, with segment and offers…</source>
        <translation>Экспорт всех клиентов с сегментами и предложениями…</translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Экспорт списка…</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>Once customers are imported, lists of them with segment and offers are made here.</source>
        <translation>После импорта клиентов здесь составляются списки с сегментами и предложениями.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln row(s)…</source>
        <translation>
            <numerusform>Экспорт: %Ln строка…</numerusform>
            <numerusform>Экспорт: %Ln строки…</numerusform>
            <numerusform>Экспорт: %Ln строк…</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>all customers</source>
        <translation>все клиенты</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>кампания</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Записан %1</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>From audience to file</source>
        <translation>От аудитории к файлу</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Набор данных</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>Segments of</source>
        <translation>Сегменты из</translation>
    </message>
    <message>
        <source>Recommender</source>
        <translation>Модель рекомендаций</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Контрольная группа</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Начальное число</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>From a selection to a list you can send</source>
        <translation>От выделения к готовому списку</translation>
    </message>
    <message>
        <source>Counts follow as you edit; nothing leaves this computer until you export</source>
        <translation>Числа меняются сразу; ничто не покидает этот компьютер, пока вы не экспортируете список</translation>
    </message>
    <message numerus="yes">
        <source>%Ln held back in %1</source>
        <translation>
            <numerusform>%Ln в контрольной группе, файл %1</numerusform>
            <numerusform>%Ln в контрольной группе, файл %1</numerusform>
            <numerusform>%Ln в контрольной группе, файл %1</numerusform>
        </translation>
    </message>
    <message>
        <source>renaming an audience</source>
        <translation>переименование аудитории</translation>
    </message>
    <message>
        <source>removing an audience</source>
        <translation>удаление аудитории</translation>
    </message>
    <message>
        <source>Removed the audience %1</source>
        <translation>Аудитория «%1» удалена</translation>
    </message>
</context>
<context>
    <name>kindred::ui::CellPane</name>
    <message>
        <source>Copied the arithmetic</source>
        <translation>Расчёт скопирован</translation>
    </message>
    <message>
        <source>Copy the arithmetic</source>
        <translation>Скопировать расчёт</translation>
    </message>
    <message>
        <source>Point at a cell, or move with the arrow keys: how alike the two are is written out here. Enter pins the cell.</source>
        <translation>Наведите указатель на ячейку или двигайтесь стрелками: здесь расписано, насколько двое похожи. Enter закрепляет ячейку.</translation>
    </message>
    <message>
        <source>Same pair, other measures</source>
        <translation>Та же пара, другие меры</translation>
    </message>
    <message>
        <source>Show in Recommend</source>
        <translation>В рекомендации</translation>
    </message>
    <message>
        <source>Select both</source>
        <translation>Выделить обоих</translation>
    </message>
    <message>
        <source>Both have</source>
        <translation>Есть у обоих</translation>
    </message>
    <message>
        <source>Customer of both</source>
        <translation>Клиент обоих</translation>
    </message>
    <message>
        <source>count</source>
        <translation>счёт</translation>
    </message>
    <message>
        <source>difference²</source>
        <translation>разность²</translation>
    </message>
    <message>
        <source>multiply</source>
        <translation>умножено</translation>
    </message>
    <message>
        <source>Why this cell</source>
        <translation>Почему эта ячейка</translation>
    </message>
    <message>
        <source>Why this cell is %1</source>
        <translation>Почему в ячейке %1</translation>
    </message>
    <message numerus="yes">
        <source>Both have &lt;b&gt;%Ln of the same product(s)&lt;/b&gt;.</source>
        <translation>
            <numerusform>У обоих &lt;b&gt;%Ln общий товар&lt;/b&gt;.</numerusform>
            <numerusform>У обоих &lt;b&gt;%Ln общих товара&lt;/b&gt;.</numerusform>
            <numerusform>У обоих &lt;b&gt;%Ln общих товаров&lt;/b&gt;.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln customer(s)&lt;/b&gt; have both.</source>
        <translation>
            <numerusform>Оба есть у &lt;b&gt;%Ln клиента&lt;/b&gt;.</numerusform>
            <numerusform>Оба есть у &lt;b&gt;%Ln клиентов&lt;/b&gt;.</numerusform>
            <numerusform>Оба есть у &lt;b&gt;%Ln клиентов&lt;/b&gt;.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the pairs on this map are more alike.</source>
        <translation>Более похожих пар на этой карте: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the first %1</source>
        <translation>Только первые %1</translation>
    </message>
    <message numerus="yes">
        <source>Show the other %Ln</source>
        <translation>
            <numerusform>Показать ещё %Ln</numerusform>
            <numerusform>Показать ещё %Ln</numerusform>
            <numerusform>Показать ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>1 ÷ (1 + √%1)</source>
        <translation>1 ÷ (1 + √%1)</translation>
    </message>
    <message>
        <source>%1 ÷ (%2 + %3 − %1)</source>
        <translation>%1 ÷ (%2 + %3 − %1)</translation>
    </message>
    <message>
        <source>%1 ÷ (%2 × %3)</source>
        <translation>%1 ÷ (%2 × %3)</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Общее</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>Всего: %1</translation>
    </message>
    <message>
        <source>Sum of the squared differences</source>
        <translation>Сумма квадратов разностей</translation>
    </message>
    <message>
        <source>Sum of the products</source>
        <translation>Сумма произведений</translation>
    </message>
    <message>
        <source>Length of %1, √%2</source>
        <translation>Длина: %1, √%2</translation>
    </message>
    <message>
        <source>Lengths count everything each one has, not only what they share.</source>
        <translation>Длина учитывает всё, что есть у каждого, а не только общее.</translation>
    </message>
    <message>
        <source>What the similarity is made of</source>
        <translation>Из чего складывается сходство</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>закреплена</translation>
    </message>
    <message>
        <source>As recommenders weigh it, with shrinkage %1: %2 × %3 ÷ (%3 + %1)</source>
        <translation>Как её взвешивают рекомендации, со сжатием %1: %2 × %3 ÷ (%3 + %1)</translation>
    </message>
    <message>
        <source>A figure is how far it lies above the average of its own column, below where negative.</source>
        <translation>Число показывает, насколько значение выше среднего по своему столбцу; отрицательное — насколько ниже.</translation>
    </message>
    <message>
        <source>A figure is how far it lies above the average of its own row, below where negative.</source>
        <translation>Число показывает, насколько значение выше среднего по своей строке; отрицательное — насколько ниже.</translation>
    </message>
    <message>
        <source>The distance is turned into a likeness: 1 where they are equal, towards 0 the farther apart.</source>
        <translation>Расстояние превращено в сходство: 1, если значения равны, и тем ближе к 0, чем они дальше друг от друга.</translation>
    </message>
    <message>
        <source>A figure is how far it lies above the average of what both have, below where negative.</source>
        <translation>Число показывает, насколько значение выше среднего по тому, что есть у обоих; отрицательное — насколько ниже.</translation>
    </message>
    <message>
        <source>1 ÷ (1 + distance)</source>
        <translation>1 ÷ (1 + расстояние)</translation>
    </message>
    <message>
        <source>1 ÷ (1 + %1 ÷ %2)</source>
        <translation>1 ÷ (1 + %1 ÷ %2)</translation>
    </message>
    <message>
        <source>1 − 1 ÷ (1 + %1), the log-likelihood ratio</source>
        <translation>1 − 1 ÷ (1 + %1), отношение правдоподобия</translation>
    </message>
    <message>
        <source>The average squared distance is turned into a likeness: 1 where they are equal.</source>
        <translation>Средний квадрат расстояния превращён в сходство: 1, где числа равны.</translation>
    </message>
    <message>
        <source>How far what they share is from what chance would give, among all there are: towards 1 the surer.</source>
        <translation>Насколько общее отличается от того, что дал бы случай среди всего, что есть: чем ближе к 1, тем увереннее.</translation>
    </message>
    <message>
        <source>A figure is how far it lies above what was to be expected of its row and column, below where negative.</source>
        <translation>Число показывает, насколько оно выше ожидаемого для своих строки и столбца; отрицательное — насколько ниже.</translation>
    </message>
    <message>
        <source>a customer</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; of the segment have it; of all customers &lt;b&gt;%2&lt;/b&gt;.</source>
        <translation>Есть у &lt;b&gt;%1&lt;/b&gt; сегмента; у всех клиентов — &lt;b&gt;%2&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>This customer has it; of all customers &lt;b&gt;%1&lt;/b&gt; do.</source>
        <translation>У этого клиента есть; из всех клиентов — у &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>This customer does not have it; of all customers &lt;b&gt;%1&lt;/b&gt; do.</source>
        <translation>У этого клиента нет; из всех клиентов есть у &lt;b&gt;%1&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Customers of the row</source>
        <translation>Клиентов в строке</translation>
    </message>
    <message>
        <source>Of them have it</source>
        <translation>Из них есть у</translation>
    </message>
    <message>
        <source>Sum of their numbers</source>
        <translation>Сумма их чисел</translation>
    </message>
    <message>
        <source>Mean: %1 ÷ %2</source>
        <translation>Среднее: %1 ÷ %2</translation>
    </message>
    <message>
        <source>Share: %1 ÷ %2</source>
        <translation>Доля: %1 ÷ %2</translation>
    </message>
    <message>
        <source>Share of everyone: %1 ÷ %2</source>
        <translation>Доля среди всех: %1 ÷ %2</translation>
    </message>
    <message>
        <source>Lift: %1 ÷ %2</source>
        <translation>Лифт: %1 ÷ %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ChartFrame</name>
    <message>
        <source>Copy, save, show as table</source>
        <translation>Копия, сохранение, таблица</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Сохранение диаграммы</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Скопировать картинку</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Сохранить как PNG…</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Картинка (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Сохранить как SVG…</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Рисунок (*.svg)</translation>
    </message>
    <message>
        <source>Save figures as CSV…</source>
        <translation>Сохранить числа как CSV…</translation>
    </message>
    <message>
        <source>CSV text (*.csv)</source>
        <translation>Текст CSV (*.csv)</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Показать таблицей</translation>
    </message>
</context>
<context>
    <name>kindred::ui::Choices</name>
    <message>
        <source>taking customers out of the campaign</source>
        <translation>удаление клиентов из кампании</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ColourBar</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 и больше</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ColumnsModel</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Электронная почта</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>From the table of customers</source>
        <translation>Из таблицы клиентов</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Номер клиента</translation>
    </message>
    <message>
        <source>Name of the grouping</source>
        <translation>Название сегментации</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Why offers are not personal</source>
        <translation>Почему предложения не личные</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Номер товара</translation>
    </message>
    <message>
        <source>Product&apos;s name</source>
        <translation>Название товара</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Балл</translation>
    </message>
    <message>
        <source>Reason in words</source>
        <translation>Причина словами</translation>
    </message>
    <message>
        <source>There are no offers in this list</source>
        <translation>В этом списке нет предложений</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Содержит</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>On the list or held back</source>
        <translation>В списке или в контрольной группе</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма покупок</translation>
    </message>
    <message>
        <source>Date of the last order</source>
        <translation>Дата последнего заказа</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>Дней с последнего заказа</translation>
    </message>
    <message>
        <source>Customers who have it</source>
        <translation>У скольких клиентов есть</translation>
    </message>
    <message>
        <source>Otherwise called %1.</source>
        <translation>Своё имя: %1.</translation>
    </message>
    <message>
        <source>F2 or a double click gives it another name in the file</source>
        <translation>F2 или двойной щелчок — другое название в файле</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Название в файле</translation>
    </message>
</context>
<context>
    <name>kindred::ui::CustomerCard</name>
    <message numerus="yes">
        <source>%1: %Ln rating(s)</source>
        <translation>
            <numerusform>%1: %Ln оценка</numerusform>
            <numerusform>%1: %Ln оценки</numerusform>
            <numerusform>%1: %Ln оценок</numerusform>
        </translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Rated highest</source>
        <translation>Лучшие оценки</translation>
    </message>
    <message>
        <source>Bought most</source>
        <translation>Покупает чаще всего</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Предпочтение</translation>
    </message>
    <message>
        <source>no %1</source>
        <translation>%1: нет</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Rated on %1</source>
        <translation>Оценки поставлены %1</translation>
    </message>
    <message>
        <source>Rated from %1 to %2</source>
        <translation>Оценки с %1 по %2</translation>
    </message>
    <message>
        <source>One day of orders, %1</source>
        <translation>Заказы за один день, %1</translation>
    </message>
    <message>
        <source>Customer since %1, last order %2</source>
        <translation>Клиент с %1, последний заказ %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>%Ln день назад</numerusform>
            <numerusform>%Ln дня назад</numerusform>
            <numerusform>%Ln дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>Давность</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>On average</source>
        <translation>В среднем</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>no orders yet</source>
        <translation>заказов пока нет</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln заказ</numerusform>
            <numerusform>%Ln заказа</numerusform>
            <numerusform>%Ln заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма покупок</translation>
    </message>
    <message>
        <source>How often each rating was given</source>
        <translation>Сколько раз поставлена каждая оценка</translation>
    </message>
    <message>
        <source>Spend per month, %1 to %2</source>
        <translation>Сумма по месяцам, %1 — %2</translation>
    </message>
    <message>
        <source>Only the first %1</source>
        <translation>Только первые %1</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln product(s)…</source>
        <translation>
            <numerusform>Все товары: %Ln…</numerusform>
            <numerusform>Все товары: %Ln…</numerusform>
            <numerusform>Все товары: %Ln…</numerusform>
        </translation>
    </message>
    <message>
        <source>What this customer rates is listed here.</source>
        <translation>Здесь будет то, что оценивает этот клиент.</translation>
    </message>
    <message>
        <source>What this customer buys is listed here.</source>
        <translation>Здесь будет то, что покупает этот клиент.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>Spend per year, %1 to %2</source>
        <translation>Траты по годам, %1–%2</translation>
    </message>
    <message numerus="yes">
        <source>Spend per %Ln year(s), %1 to %2</source>
        <translation>
            <numerusform>Траты за каждый %Ln год, %1–%2</numerusform>
            <numerusform>Траты за каждые %Ln года, %1–%2</numerusform>
            <numerusform>Траты за каждые %Ln лет, %1–%2</numerusform>
        </translation>
    </message>
    <message>
        <source>Type another to see what if; 0: as if it had never been</source>
        <translation>Введите другое, чтобы увидеть «что если»; 0 — как будто этого не было</translation>
    </message>
</context>
<context>
    <name>kindred::ui::CustomersModel</name>
    <message>
        <source>Cold start</source>
        <translation>«Холодный старт»</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Выделены</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>no ratings yet</source>
        <translation>оценок пока нет</translation>
    </message>
    <message>
        <source>no orders yet</source>
        <translation>заказов пока нет</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s)</source>
        <translation>
            <numerusform>%Ln оценка</numerusform>
            <numerusform>%Ln оценки</numerusform>
            <numerusform>%Ln оценок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln заказ</numerusform>
            <numerusform>%Ln заказа</numerusform>
            <numerusform>%Ln заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>last %1 d ago</source>
        <translation>%1 дн. назад</translation>
    </message>
</context>
<context>
    <name>kindred::ui::CustomersPane</name>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Name or number</source>
        <translation>Имя или номер</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Номер клиента</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>Поиск клиентов</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Порядок</translation>
    </message>
    <message>
        <source>Nobody matches. Clear the search, the segment or the selection to see more.</source>
        <translation>Никто не подходит. Сбросьте поиск, сегмент или выделение, чтобы увидеть больше.</translation>
    </message>
    <message>
        <source>All segments</source>
        <translation>Все сегменты</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Most ratings</source>
        <translation>Больше оценок</translation>
    </message>
    <message>
        <source>Most orders</source>
        <translation>Больше заказов</translation>
    </message>
    <message>
        <source>Last rating</source>
        <translation>Последняя оценка</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Последний заказ</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message numerus="yes">
        <source>Only the %Ln selected</source>
        <translation>
            <numerusform>Только выделенный (%Ln)</numerusform>
            <numerusform>Только выделенные (%Ln)</numerusform>
            <numerusform>Только выделенные (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the selected</source>
        <translation>Только выделенные</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln customer(s)</source>
        <translation>
            <numerusform>%1 из %Ln клиента</numerusform>
            <numerusform>%1 из %Ln клиентов</numerusform>
            <numerusform>%1 из %Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cold start(s)</source>
        <translation>
            <numerusform>%Ln «холодный старт»</numerusform>
            <numerusform>%Ln «холодных старта»</numerusform>
            <numerusform>%Ln «холодных стартов»</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::ExplorePage</name>
    <message>
        <source>What is in the data</source>
        <translation>Что есть в данных</translation>
    </message>
    <message>
        <source>What is in the data, %1 to %2</source>
        <translation>Что есть в данных, %1 — %2</translation>
    </message>
    <message>
        <source>Click a cell or a bar to select; Shift adds, Ctrl+Shift subtracts</source>
        <translation>Щёлкните ячейку или столбик, чтобы выделить; Shift добавляет, Ctrl+Shift вычитает</translation>
    </message>
    <message>
        <source>Filter the data set…</source>
        <translation>Фильтр набора данных…</translation>
    </message>
    <message>
        <source>Copy Explore as a picture</source>
        <translation>Скопировать обзор как картинку</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Фильтр…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Скопировать картинку</translation>
    </message>
    <message>
        <source>Charts of the data set</source>
        <translation>Диаграммы набора данных</translation>
    </message>
    <message>
        <source>There is nothing to explore</source>
        <translation>Смотреть пока не на что</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>This data set has no ratings or purchases. Import some, and what is in them appears here.</source>
        <translation>В этом наборе данных нет оценок и покупок. Импортируйте их, и здесь появится, что в них есть.</translation>
    </message>
    <message>
        <source>Once ratings or purchases are imported, what is in them appears here.</source>
        <translation>После импорта оценок или покупок здесь появится, что в них есть.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Картинка скопирована</translation>
    </message>
    <message>
        <source>What the figures stand on</source>
        <translation>На чём основаны числа</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Набор данных</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>Filtered from</source>
        <translation>Отфильтрован из</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Recency counts to</source>
        <translation>Давность считается до</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Баллы</translation>
    </message>
    <message>
        <source>Long tail</source>
        <translation>Длинный хвост</translation>
    </message>
    <message>
        <source>quantity × price of each event</source>
        <translation>количество × цена каждого события</translation>
    </message>
    <message>
        <source>number of events</source>
        <translation>число событий</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>fifths of the customers; equal figures share the score of their middle</source>
        <translation>пятые доли клиентов; у равных значений балл их середины</translation>
    </message>
    <message>
        <source>Look at a part of the data set, by any column or by the selection; or keep it as one</source>
        <translation>Посмотреть часть набора данных: по любому столбцу или по выделению; её можно сохранить как набор</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Показать всё</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Только %1</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Только</translation>
    </message>
</context>
<context>
    <name>kindred::ui::FilePane</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Move the column up (Alt+Up)</source>
        <translation>Сдвинуть столбец вверх (Alt+Up)</translation>
    </message>
    <message>
        <source>Move the column down (Alt+Down)</source>
        <translation>Сдвинуть столбец вниз (Alt+Down)</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Столбцы файла</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Запятая ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Точка с запятой ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Черта |</translation>
    </message>
    <message>
        <source>Decimal sign</source>
        <translation>Десятичный знак</translation>
    </message>
    <message>
        <source>Point .</source>
        <translation>Точка .</translation>
    </message>
    <message>
        <source>Byte-order mark for Excel</source>
        <translation>Метка порядка байтов для Excel</translation>
    </message>
    <message>
        <source>Three bytes at the start by which Excel knows that the file is UTF-8</source>
        <translation>Три байта в начале, по которым Excel узнаёт, что файл в UTF-8</translation>
    </message>
    <message>
        <source>The file has no columns</source>
        <translation>В файле нет столбцов</translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation>Отметьте хотя бы один.</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>UTF-8, any language</source>
        <translation>UTF-8, любой язык</translation>
    </message>
    <message>
        <source>Windows-1252, Western</source>
        <translation>Windows-1252, западная</translation>
    </message>
    <message>
        <source>Windows-1251, Cyrillic</source>
        <translation>Windows-1251, кириллица</translation>
    </message>
    <message>
        <source>UTF-8 unless the program that reads the list is an old one</source>
        <translation>UTF-8, если только список не читает старая программа</translation>
    </message>
    <message>
        <source>Of reasons, and of names that the program made</source>
        <translation>Причин и названий, которые дала программа</translation>
    </message>
    <message>
        <source>Call the column otherwise in the file (F2)</source>
        <translation>Назвать столбец в файле иначе (F2)</translation>
    </message>
    <message>
        <source>naming a column of the list</source>
        <translation>название столбца списка</translation>
    </message>
</context>
<context>
    <name>kindred::ui::FindField</name>
    <message>
        <source>Find a product</source>
        <translation>Найти товар</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>Найти клиента</translation>
    </message>
</context>
<context>
    <name>kindred::ui::GraphPanel</name>
    <message>
        <source>likeness to %1: %2</source>
        <translation>сходство с %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln связь</numerusform>
            <numerusform>%Ln связи</numerusform>
            <numerusform>%Ln связей</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the map</source>
        <translation>Назад к карте</translation>
    </message>
    <message>
        <source>Neighbours of each</source>
        <translation>Соседей у каждого</translation>
    </message>
    <message>
        <source>How many of the most alike are followed from each</source>
        <translation>Сколько самых похожих берётся у каждого</translation>
    </message>
    <message>
        <source> neighbours</source>
        <translation> соседей</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Один</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Другой</translation>
    </message>
    <message>
        <source>In common</source>
        <translation>Общих</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>Neighbours of %1, and theirs</source>
        <translation>Соседи %1 и их соседи</translation>
    </message>
    <message>
        <source>The thicker the line, the more alike. Where nodes lie says who is linked, not how far they are apart. Enter or a click goes on from a node.</source>
        <translation>Чем толще линия, тем больше сходство. Расположение показывает, кто связан, а не расстояния. Enter или щелчок ведёт дальше от узла.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more within reach are left out.</source>
        <translation>
            <numerusform>Ещё %Ln в пределах досягаемости не показан.</numerusform>
            <numerusform>Ещё %Ln в пределах досягаемости не показаны.</numerusform>
            <numerusform>Ещё %Ln в пределах досягаемости не показаны.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::HeaderBar</name>
    <message>
        <source>No project</source>
        <translation>Нет проекта</translation>
    </message>
    <message>
        <source>Open or make a project</source>
        <translation>Открыть или создать проект</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>Data set %1</source>
        <translation>Набор данных %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Numbers of customers and products, each with its own plural form</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>With events. Listed: %1</source>
        <translation>С событиями. В списках: %1</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (только чтение)</translation>
    </message>
    <message>
        <source>%1
It can be read but not changed: the file or its folder may not be written. To change it, save a copy elsewhere.</source>
        <translation>%1
Проект можно читать, но не изменять: нет права записи в файл или его папку. Чтобы изменить его, сохраните копию в другом месте.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::HeatmapCanvas</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln группа</numerusform>
            <numerusform>%Ln группы</numerusform>
            <numerusform>%Ln групп</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::HeatmapOverview</name>
    <message>
        <source>Overview of the map</source>
        <translation>Обзор карты</translation>
    </message>
    <message>
        <source>Drag the frame to move. Wheel or + and − to zoom.</source>
        <translation>Перетащите рамку, чтобы двигаться. Колесо или + и − меняют масштаб.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::IncidentDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Что-то пошло не так</translation>
    </message>
    <message>
        <source>The project is as it was. This is an error of the program: please send the lines below to its makers.</source>
        <translation>Проект остался прежним. Это ошибка программы: пожалуйста, пришлите строки ниже её авторам.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Скопировать подробности</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>kindred::ui::InfoButton</name>
    <message>
        <source>The command that makes it again</source>
        <translation>Команда, которая сделает это снова</translation>
    </message>
    <message>
        <source>Copy command</source>
        <translation>Скопировать команду</translation>
    </message>
    <message>
        <source>How this was made</source>
        <translation>Как это получено</translation>
    </message>
</context>
<context>
    <name>kindred::ui::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>No jobs running</source>
        <translation>Задач нет</translation>
    </message>
    <message>
        <source>Progress of the job</source>
        <translation>Ход задачи</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
            <numerusform>ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>осталось %1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ожидает</translation>
    </message>
    <message>
        <source>Cancel “%1” (%2)</source>
        <translation>Прервать «%1» (%2)</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ListsModel</name>
    <message>
        <source>Cold start</source>
        <translation>Холодный старт</translation>
    </message>
    <message>
        <source>Customers with it: %1</source>
        <translation>Клиентов с этим товаром: %1</translation>
    </message>
    <message>
        <source>Score %1</source>
        <translation>Балл %1</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
</context>
<context>
    <name>kindred::ui::MainWindow</name>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Close Kindred</source>
        <translation>Закрыть Kindred</translation>
    </message>
    <message>
        <source>“%1” is still running.</source>
        <translation>Ещё выполняется: «%1».</translation>
    </message>
    <message>
        <source>Closing stops it. The project stays as it was before.</source>
        <translation>При закрытии она прервётся. Проект останется прежним.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Прервать и закрыть</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Возвращено: %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Н&amp;едавние проекты</translation>
    </message>
    <message>
        <source>Try a &amp;sample</source>
        <translation>Попробовать п&amp;ример</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Данные</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>&amp;Анализ</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Кампания</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Создать проект…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Открыть проект…</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>&amp;Импорт файла…</translation>
    </message>
    <message>
        <source>Sample shop</source>
        <translation>Пример магазина</translation>
    </message>
    <message>
        <source>Four people, five films</source>
        <translation>Четыре человека, пять фильмов</translation>
    </message>
    <message>
        <source>Fruit baskets</source>
        <translation>Корзины с фруктами</translation>
    </message>
    <message>
        <source>Save a &amp;copy as…</source>
        <translation>Сохранить &amp;копию как…</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>&amp;Закрыть проект</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>&amp;Снять выделение</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Снять</translation>
    </message>
    <message>
        <source>&amp;Invert selection</source>
        <translation>Об&amp;ратить выделение</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Обратить</translation>
    </message>
    <message>
        <source>&amp;Save selection as audience…</source>
        <translation>Со&amp;хранить выделение как аудиторию…</translation>
    </message>
    <message>
        <source>Save as audience…</source>
        <translation>Сохранить как аудиторию…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>У&amp;величить</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>У&amp;меньшить</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Обычный размер</translation>
    </message>
    <message>
        <source>&amp;Collapse or expand the rail</source>
        <translation>Свернуть или развернуть &amp;панель</translation>
    </message>
    <message>
        <source>&amp;Next part of the page</source>
        <translation>&amp;Следующая часть страницы</translation>
    </message>
    <message>
        <source>&amp;Previous part of the page</source>
        <translation>П&amp;редыдущая часть страницы</translation>
    </message>
    <message>
        <source>Cancel the running &amp;job</source>
        <translation>Прервать текущую &amp;задачу</translation>
    </message>
    <message>
        <source>&amp;Help on this control</source>
        <translation>&amp;Справка по элементу</translation>
    </message>
    <message>
        <source>&amp;About Kindred</source>
        <translation>&amp;О программе Kindred</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>О библиотеке &amp;Qt</translation>
    </message>
    <message>
        <source>Kindred</source>
        <translation>Kindred</translation>
    </message>
    <message>
        <source>%1 – Kindred</source>
        <translation>%1 – Kindred</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Отменить: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Вернуть: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>Data &amp;set</source>
        <translation>&amp;Набор данных</translation>
    </message>
    <message>
        <source>No recent projects</source>
        <translation>Недавних проектов нет</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Открыть проект</translation>
    </message>
    <message>
        <source>Kindred projects (*.kindred)</source>
        <translation>Проекты Kindred (*.kindred)</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Новый проект</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>Saved a copy as %1</source>
        <translation>Копия сохранена как %1</translation>
    </message>
    <message>
        <source>Save as audience</source>
        <translation>Сохранить как аудиторию</translation>
    </message>
    <message numerus="yes">
        <source>Name of the audience of %n customer(s)</source>
        <translation>
            <numerusform>Имя аудитории (%Ln клиент)</numerusform>
            <numerusform>Имя аудитории (%Ln клиента)</numerusform>
            <numerusform>Имя аудитории (%Ln клиентов)</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Saved the audience %1</source>
        <translation>Сохранена аудитория %1</translation>
    </message>
    <message>
        <source>saving the audience %1</source>
        <translation>сохранение аудитории %1</translation>
    </message>
    <message>
        <source>&amp;Where to find data…</source>
        <translation>&amp;Где найти данные…</translation>
    </message>
    <message>
        <source>Save &amp;project as…</source>
        <translation>Сохранить &amp;проект как…</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1 (не найден)</translation>
    </message>
    <message>
        <source>“%1” was not found</source>
        <translation>Файл «%1» не найден</translation>
    </message>
    <message>
        <source>It was in %1. It may have been moved or renamed, or its drive is not connected.</source>
        <translation>Он был в папке %1. Возможно, его переместили или переименовали либо диск не подключён.</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Найти…</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Сохранить проект как</translation>
    </message>
    <message>
        <source>%1 copy.kindred</source>
        <translation>%1 копия.kindred</translation>
    </message>
    <message>
        <source>Give this project a name and a place?</source>
        <translation>Дать проекту имя и место?</translation>
    </message>
    <message>
        <source>It is kept as “%1” in %2, and opens again at the next start.</source>
        <translation>Сейчас он хранится под именем «%1» в папке %2 и откроется при следующем запуске.</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>Сохранить проект как…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Drop to open the project</source>
        <translation>Отпустите, чтобы открыть проект</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Отпустите, чтобы импортировать</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>На весь &amp;экран</translation>
    </message>
    <message>
        <source>Contents and &amp;search…</source>
        <translation>Содержание и &amp;поиск…</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Знакомство с программой</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ManyView</name>
    <message>
        <source>Recommender</source>
        <translation>Рекомендатель</translation>
    </message>
    <message>
        <source>Whose lists</source>
        <translation>Чьи списки</translation>
    </message>
    <message>
        <source>Offers each</source>
        <translation>Предложений</translation>
    </message>
    <message>
        <source>Hide rated</source>
        <translation>Без оценённых</translation>
    </message>
    <message>
        <source>Hide bought</source>
        <translation>Без купленных</translation>
    </message>
    <message>
        <source>Make lists</source>
        <translation>Составить списки</translation>
    </message>
    <message>
        <source>Customer or product</source>
        <translation>Клиент или товар</translation>
    </message>
    <message>
        <source>Search the lists</source>
        <translation>Поиск в списках</translation>
    </message>
    <message>
        <source>Lists of many customers</source>
        <translation>Списки для многих клиентов</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Выгрузить…</translation>
    </message>
    <message>
        <source>A file with a line an offer: customer, rank, product, score</source>
        <translation>Файл, где строка — предложение: клиент, место, товар, балл</translation>
    </message>
    <message>
        <source>Plan campaign…</source>
        <translation>Спланировать кампанию…</translation>
    </message>
    <message>
        <source>Selects these customers and opens Campaigns</source>
        <translation>Выбирает этих клиентов и открывает кампании</translation>
    </message>
    <message>
        <source>Everyone&apos;s list at once: search it, see how much of the catalogue it offers, and take it along.</source>
        <translation>Списки всех сразу: ищите в них, смотрите, какую часть каталога они предлагают, и забирайте с собой.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln customer(s)</source>
        <translation>
            <numerusform>Все %Ln клиент</numerusform>
            <numerusform>Все %Ln клиента</numerusform>
            <numerusform>Все %Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln selected</source>
        <translation>
            <numerusform>Выбранный %Ln</numerusform>
            <numerusform>Выбранные %Ln</numerusform>
            <numerusform>Выбранные %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s)</source>
        <translation>
            <numerusform>%Ln список</numerusform>
            <numerusform>%Ln списка</numerusform>
            <numerusform>%Ln списков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) match</source>
        <translation>
            <numerusform>Подходит %Ln список</numerusform>
            <numerusform>Подходят %Ln списка</numerusform>
            <numerusform>Подходит %Ln списков</numerusform>
        </translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выбрать</translation>
    </message>
    <message numerus="yes">
        <source>Select these %Ln</source>
        <translation>
            <numerusform>Выбрать %Ln</numerusform>
            <numerusform>Выбрать эти %Ln</numerusform>
            <numerusform>Выбрать эти %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 products are offered to somebody, %3.</source>
        <translation>Хоть кому-то предлагается %1 из %2 товаров, %3.</translation>
    </message>
    <message>
        <source>The most offered, %1, stands in %2 of the lists.</source>
        <translation>Чаще всего предлагается %1: в %2 списков.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln list(s) are not personal: cold starts get what is popular.</source>
        <translation>
            <numerusform>%Ln список не личный: при холодном старте предлагается популярное.</numerusform>
            <numerusform>%Ln списка не личные: при холодном старте предлагается популярное.</numerusform>
            <numerusform>%Ln списков не личные: при холодном старте предлагается популярное.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export lists</source>
        <translation>Выгрузка списков</translation>
    </message>
    <message>
        <source> lists</source>
        <translation> списки</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln line(s)</source>
        <translation>
            <numerusform>Записана %Ln строка</numerusform>
            <numerusform>Записаны %Ln строки</numerusform>
            <numerusform>Записано %Ln строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::MapBar</name>
    <message>
        <source>Zoom in</source>
        <translation>Приблизить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Отдалить</translation>
    </message>
    <message>
        <source>Show the whole map</source>
        <translation>Показать всю карту</translation>
    </message>
    <message>
        <source>Drag to move the map</source>
        <translation>Тянуть, чтобы двигать карту</translation>
    </message>
    <message>
        <source>Drag to frame a part (Shift with dragging or arrow keys does so, too)</source>
        <translation>Тянуть, чтобы обвести часть рамкой (или Shift с мышью либо стрелками)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Tide</source>
        <translation>Прилив</translation>
    </message>
    <message>
        <source>Shore, from below zero</source>
        <translation>Берег, от ниже нуля</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis, for every eye</source>
        <translation>Cividis, для любых глаз</translation>
    </message>
    <message>
        <source>Their mean</source>
        <translation>Их среднее</translation>
    </message>
    <message>
        <source>The greatest</source>
        <translation>Наибольшее</translation>
    </message>
    <message>
        <source>Above the diagonal</source>
        <translation>Над диагональю</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>То же самое</translation>
    </message>
    <message>
        <source>Strip beside the map</source>
        <translation>Полоса рядом с картой</translation>
    </message>
    <message>
        <source>Cut line</source>
        <translation>Линия разреза</translation>
    </message>
    <message>
        <source>Use as segments</source>
        <translation>Сделать сегментами</translation>
    </message>
    <message>
        <source>Makes a segmentation of the groups, for all pages</source>
        <translation>Делает из групп сегментацию для всех страниц</translation>
    </message>
    <message>
        <source>Several cells in a pixel</source>
        <translation>Несколько ячеек в точке</translation>
    </message>
</context>
<context>
    <name>kindred::ui::MapTools</name>
    <message>
        <source>By likeness</source>
        <translation>По сходству</translation>
    </message>
    <message>
        <source>By segment</source>
        <translation>По сегменту</translation>
    </message>
    <message>
        <source>By “%1”</source>
        <translation>По «%1»</translation>
    </message>
    <message>
        <source>By id</source>
        <translation>По номеру</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Customers × products</source>
        <translation>Клиенты × товары</translation>
    </message>
    <message>
        <source>Segments × products</source>
        <translation>Сегменты × товары</translation>
    </message>
    <message>
        <source>Least in common</source>
        <translation>Наименьшее общее</translation>
    </message>
    <message>
        <source>Pairs with less in common count as not alike: few things in common make likeness by chance</source>
        <translation>Пары, у которых общего меньше, считаются непохожими: немногое общее даёт сходство по случайности</translation>
    </message>
    <message>
        <source>≥ </source>
        <comment>at least so many in common</comment>
        <translation>≥ </translation>
    </message>
    <message>
        <source> in common</source>
        <translation> общих</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Мера</translation>
    </message>
    <message>
        <source>How likeness is measured</source>
        <translation>Как измеряется сходство</translation>
    </message>
    <message>
        <source>What a cell says</source>
        <translation>Что говорит ячейка</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>Порядок строк</translation>
    </message>
    <message>
        <source>Order of the columns</source>
        <translation>Порядок столбцов</translation>
    </message>
</context>
<context>
    <name>kindred::ui::NameChooser</name>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>kindred::ui::NeighbourSection</name>
    <message>
        <source>As a graph</source>
        <translation>Графом</translation>
    </message>
    <message>
        <source>Most alike</source>
        <translation>Самые похожие</translation>
    </message>
    <message>
        <source>in common</source>
        <translation>общих</translation>
    </message>
    <message>
        <source>likeness</source>
        <translation>сходство</translation>
    </message>
    <message>
        <source>Nearest to %1</source>
        <translation>Ближе всех к %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::Note</name>
    <message>
        <source>Copy details</source>
        <translation>Скопировать подробности</translation>
    </message>
</context>
<context>
    <name>kindred::ui::NumberLine</name>
    <message>
        <source>From %1 to %2: %3, %4</source>
        <translation>От %1 до %2: %3, %4</translation>
    </message>
</context>
<context>
    <name>kindred::ui::OfferFilterBar</name>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Only products marked</source>
        <translation>Только товары с отметкой</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>Наименьшая цена</translation>
    </message>
    <message>
        <source>any</source>
        <translation>любая</translation>
    </message>
    <message>
        <source>Highest price</source>
        <translation>Наибольшая цена</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Разнообразие</translation>
    </message>
    <message>
        <source>Variety of the list</source>
        <translation>Разнообразие списка</translation>
    </message>
    <message>
        <source>Chooses products that fewer of the same customers have (maximal marginal relevance)</source>
        <translation>Выбирает товары, которые реже есть у одних и тех же клиентов (maximal marginal relevance)</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Все категории</translation>
    </message>
    <message>
        <source>In stock or not</source>
        <translation>Есть или нет в наличии</translation>
    </message>
    <message>
        <source>mean score %1, without it %2</source>
        <translation>средний балл %1, без него %2</translation>
    </message>
    <message>
        <source>keeps %1 of the score</source>
        <translation>сохраняет %1 балла</translation>
    </message>
    <message>
        <source>alike %1, without it %2</source>
        <translation>сходство %1, без него %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::OffersForm</name>
    <message>
        <source>Offers</source>
        <translation>Предложения</translation>
    </message>
    <message>
        <source>Recommender</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Offers each</source>
        <translation>Предложений</translation>
    </message>
    <message>
        <source>Had by at least</source>
        <translation>Есть хотя бы у</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>Один товар</translation>
    </message>
    <message>
        <source>Offers for each customer</source>
        <translation>Предложений на клиента</translation>
    </message>
    <message>
        <source>How many offers each customer gets, best first</source>
        <translation>Сколько предложений получает каждый клиент, лучшие первыми</translation>
    </message>
    <message>
        <source>Only products that at least as many customers have</source>
        <translation>Только товары, которые есть хотя бы у стольких клиентов</translation>
    </message>
    <message>
        <source>Only products that at least as many customers have are offered</source>
        <translation>Предлагаются только товары, которые есть хотя бы у стольких клиентов</translation>
    </message>
    <message>
        <source>anyone</source>
        <translation>кого угодно</translation>
    </message>
    <message>
        <source>Largest share of the list that gets the same product</source>
        <translation>Наибольшая доля списка, которой предлагается один и тот же товар</translation>
    </message>
    <message>
        <source>No product goes to more than this share of the list; whom it suits best keeps it, the others get their next</source>
        <translation>Ни один товар не предлагается большей доле списка; он остаётся у тех, кому подходит лучше, остальные получают следующий</translation>
    </message>
    <message>
        <source>to </source>
        <comment>at most a share</comment>
        <translation>до </translation>
    </message>
    <message>
        <source>Include what they have rated</source>
        <translation>Включать уже оценённое</translation>
    </message>
    <message>
        <source>Include what they have bought</source>
        <translation>Включать уже купленное</translation>
    </message>
    <message numerus="yes">
        <source>Ticked offers for %Ln customer(s)</source>
        <translation>
            <numerusform>Отмеченные предложения для %Ln клиента</numerusform>
            <numerusform>Отмеченные предложения для %Ln клиентов</numerusform>
            <numerusform>Отмеченные предложения для %Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers for whom offers were ticked in Recommend get those, from the list they were ticked in</source>
        <translation>Клиенты, для которых предложения отмечены в «Рекомендациях», получают именно их, из того списка, где они отмечены</translation>
    </message>
    <message>
        <source>Training a recommender…</source>
        <translation>Модель рекомендаций обучается…</translation>
    </message>
    <message>
        <source>Without a recommender the list has no offers.</source>
        <translation>Без модели рекомендаций в списке нет предложений.</translation>
    </message>
    <message>
        <source>Train one here</source>
        <translation>Обучить здесь</translation>
    </message>
    <message>
        <source>Choose a method…</source>
        <translation>Выбрать метод…</translation>
    </message>
    <message>
        <source>To %1 at most</source>
        <translation>Не более %1</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Исключить их</translation>
    </message>
    <message>
        <source>%1, before the latest rows</source>
        <translation>%1, до последних строк</translation>
    </message>
</context>
<context>
    <name>kindred::ui::OffersPanel</name>
    <message>
        <source>Recommender</source>
        <translation>Модель рекомендаций</translation>
    </message>
    <message>
        <source>Train another…</source>
        <translation>Обучить другую…</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Скопировать список</translation>
    </message>
    <message>
        <source>Copies the ticked products with their scores</source>
        <translation>Копирует отмеченные товары с их баллами</translation>
    </message>
    <message>
        <source>Add to campaign…</source>
        <translation>В кампанию…</translation>
    </message>
    <message>
        <source>Adds this customer to the selection and opens Campaigns</source>
        <translation>Добавляет этого клиента к выделению и открывает «Кампании»</translation>
    </message>
    <message>
        <source>Recommended products</source>
        <translation>Рекомендуемые товары</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Rated by</source>
        <translation>Оценили</translation>
    </message>
    <message>
        <source>Bought by</source>
        <translation>Купили</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Соседи</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>В список</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Редкий</translation>
    </message>
    <message>
        <source>Popular</source>
        <translation>Популярный</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Известный</translation>
    </message>
    <message>
        <source>Customers with it</source>
        <translation>Клиенты с товаром</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Балл</translation>
    </message>
    <message>
        <source>Predicted %1–%2</source>
        <translation>Прогноз %1–%2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Hide rated</source>
        <translation>Без оценённых</translation>
    </message>
    <message>
        <source>Hide bought</source>
        <translation>Без купленных</translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>«Холодный старт»</translation>
    </message>
    <message>
        <source>Bar: predicted preference. Tick in the bar: what %1 usually gives, %2.</source>
        <translation>Полоса: прогноз предпочтения. Засечка: сколько обычно ставит %1, %2.</translation>
    </message>
    <message>
        <source>Bar: score against the best of this list.</source>
        <translation>Полоса: балл относительно лучшего в списке.</translation>
    </message>
    <message>
        <source>Fresh: rated by fewer than %1 of customers.</source>
        <translation>Редкий: оценили меньше %1 клиентов.</translation>
    </message>
    <message>
        <source>Fresh: bought by fewer than %1 of customers.</source>
        <translation>Редкий: купили меньше %1 клиентов.</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n ticked&lt;/b&gt;</source>
        <translation>
            <numerusform>&lt;b&gt;Отмечен %Ln&lt;/b&gt;</numerusform>
            <numerusform>&lt;b&gt;Отмечено %Ln&lt;/b&gt;</numerusform>
            <numerusform>&lt;b&gt;Отмечено %Ln&lt;/b&gt;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%n ticked&lt;/b&gt; for this customer</source>
        <translation>
            <numerusform>&lt;b&gt;Отмечен %Ln&lt;/b&gt; для этого клиента</numerusform>
            <numerusform>&lt;b&gt;Отмечено %Ln&lt;/b&gt; для этого клиента</numerusform>
            <numerusform>&lt;b&gt;Отмечено %Ln&lt;/b&gt; для этого клиента</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n product(s)</source>
        <translation>
            <numerusform>Скопирован %Ln товар</numerusform>
            <numerusform>Скопировано %Ln товара</numerusform>
            <numerusform>Скопировано %Ln товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Список пуст.</translation>
    </message>
    <message>
        <source>ticking an offer</source>
        <translation>отметка предложения</translation>
    </message>
    <message>
        <source>taking a tick away</source>
        <translation>снятие отметки</translation>
    </message>
    <message>
        <source>Score %1, against the best of this list</source>
        <translation>Оценка %1, в сравнении с лучшей в списке</translation>
    </message>
    <message>
        <source>Thin evidence</source>
        <translation>Мало данных</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Прогноз</translation>
    </message>
    <message numerus="yes">
        <source>%n of these offers rests on hardly any customers or likeness.</source>
        <translation>
            <numerusform>%n из этих предложений опирается на слишком немногих клиентов или слабое сходство.</numerusform>
            <numerusform>%n из этих предложений опираются на слишком немногих клиентов или слабое сходство.</numerusform>
            <numerusform>%n из этих предложений опираются на слишком немногих клиентов или слабое сходство.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the recommender</source>
        <translation>Имя модели рекомендаций</translation>
    </message>
    <message>
        <source>Rename this recommender</source>
        <translation>Переименовать эту модель</translation>
    </message>
    <message>
        <source>Remove this recommender…</source>
        <translation>Удалить эту модель…</translation>
    </message>
    <message>
        <source>Trained before the latest rows: who came since is served by what they have.</source>
        <translation>Обучено до последних строк: тем, кто появился позже, предлагается по тому, что у них есть.</translation>
    </message>
    <message>
        <source>The curve of its training, round by round</source>
        <translation>Кривая обучения, проход за проходом</translation>
    </message>
    <message>
        <source>Bar: predicted preference. Tick in the bar: the mean of the basket, %1.</source>
        <translation>Полоса: предсказанное предпочтение. Метка на полосе: среднее по корзине, %1.</translation>
    </message>
    <message>
        <source>Narrow the list, or vary it</source>
        <translation>Сузить список или сделать разнообразнее</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ParameterForm</name>
    <message>
        <source>Remove</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>kindred::ui::PartBar</name>
    <message>
        <source>Look closer</source>
        <translation>Рассмотреть ближе</translation>
    </message>
    <message>
        <source>Shows what is framed as a map of its own</source>
        <translation>Показывает обведённое отдельной картой</translation>
    </message>
    <message numerus="yes">
        <source>Select %Ln customer(s)</source>
        <translation>
            <numerusform>Выбрать %Ln клиента</numerusform>
            <numerusform>Выбрать %Ln клиентов</numerusform>
            <numerusform>Выбрать %Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Убрать рамку</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Вся карта</translation>
    </message>
</context>
<context>
    <name>kindred::ui::PlanPanel</name>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Начальное число</translation>
    </message>
    <message>
        <source>Share held back</source>
        <translation>Доля контрольной группы</translation>
    </message>
    <message>
        <source>The same seed always holds back the same customers</source>
        <translation>При том же начальном числе в контрольной группе всегда те же клиенты</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Контрольная группа</translation>
    </message>
    <message>
        <source>From audience to file</source>
        <translation>От аудитории к файлу</translation>
    </message>
    <message>
        <source>In the audience</source>
        <translation>В аудитории</translation>
    </message>
    <message>
        <source>Do not match the condition</source>
        <translation>Не подходят под условие</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Контрольная группа</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Экспортировано</translation>
    </message>
    <message>
        <source>of them cold starts</source>
        <translation>из них «холодный старт»</translation>
    </message>
    <message>
        <source>adds up</source>
        <translation>сумма сходится</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Квитанции</translation>
    </message>
    <message>
        <source>first %1 of %2</source>
        <translation>первые %1 из %2</translation>
    </message>
    <message>
        <source>After an export its receipt stays here: file, rows, who was held back, and a checksum.</source>
        <translation>После экспорта здесь остаётся квитанция: файл, строки, контрольная группа и контрольная сумма.</translation>
    </message>
    <message>
        <source>the last %1 of %2</source>
        <translation>последние %1 из %2</translation>
    </message>
    <message>
        <source>of them with ticked offers</source>
        <translation>из них с отмеченными предложениями</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them gave no consent</source>
        <translation>
            <numerusform>%Ln из них не дал согласия</numerusform>
            <numerusform>%Ln из них не дали согласия</numerusform>
            <numerusform>%Ln из них не дали согласия</numerusform>
        </translation>
    </message>
    <message>
        <source>Only who gave consent</source>
        <translation>Только давшие согласие</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Первые строки файла</translation>
    </message>
    <message>
        <source>To the offers</source>
        <translation>К предложениям</translation>
    </message>
    <message>
        <source>Chosen at random and written to a second file beside the list, such as %1.</source>
        <translation>Выбираются случайно и записываются во второй файл рядом со списком, например %1.</translation>
    </message>
    <message>
        <source>Chosen at random and written to a second file.</source>
        <translation>Выбираются случайно и записываются во второй файл.</translation>
    </message>
    <message>
        <source>Who gets no campaign shows later what it was worth.</source>
        <translation>Те, кто не получит рассылку, покажут потом, что она дала.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a strategy and its segment</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>kindred::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Масштаб</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ProductView</name>
    <message>
        <source>No product “%1”</source>
        <translation>Нет товара «%1»</translation>
    </message>
    <message>
        <source>Type a part of its name or number, and choose from what is offered.</source>
        <translation>Введите часть названия или номера и выберите из предложенного.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Балл</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Последний</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Траты</translation>
    </message>
    <message>
        <source>Recommender</source>
        <translation>Рекомендатель</translation>
    </message>
    <message>
        <source>Also who rated it</source>
        <translation>И тем, кто уже оценил</translation>
    </message>
    <message>
        <source>Also who bought it</source>
        <translation>И тем, кто уже купил</translation>
    </message>
    <message>
        <source>The best</source>
        <translation>Лучшие</translation>
    </message>
    <message>
        <source>The best, how many customers</source>
        <translation>Сколько лучших клиентов</translation>
    </message>
    <message>
        <source>score at least</source>
        <translation>балл не меньше</translation>
    </message>
    <message>
        <source>Score at least</source>
        <translation>Балл не меньше</translation>
    </message>
    <message>
        <source>Customers for the product</source>
        <translation>Клиенты для товара</translation>
    </message>
    <message>
        <source>Offer it in a campaign…</source>
        <translation>Предложить в кампании…</translation>
    </message>
    <message>
        <source>Adds these customers to the campaign with this product as the offer</source>
        <translation>Добавляет этих клиентов в кампанию с этим товаром как предложением</translation>
    </message>
    <message>
        <source>Who should get this product?</source>
        <translation>Кому предложить этот товар?</translation>
    </message>
    <message>
        <source>Find a product above: the customers whom the recommender would offer it first are listed here.</source>
        <translation>Найдите товар выше: здесь будут клиенты, которым рекомендатель предложил бы его первым.</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выбрать</translation>
    </message>
    <message numerus="yes">
        <source>Select these %Ln</source>
        <translation>
            <numerusform>Выбрать %Ln</numerusform>
            <numerusform>Выбрать эти %Ln</numerusform>
            <numerusform>Выбрать эти %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The recommender can tell of %Ln customer(s) how well it suits.</source>
        <translation>
            <numerusform>Рекомендатель может сказать о %Ln клиенте, насколько товар подходит.</numerusform>
            <numerusform>Рекомендатель может сказать о %Ln клиентах, насколько товар подходит.</numerusform>
            <numerusform>Рекомендатель может сказать о %Ln клиентах, насколько товар подходит.</numerusform>
        </translation>
    </message>
    <message>
        <source>The recommender offers it to nobody: too few have it, or all who could like it do.</source>
        <translation>Рекомендатель не предлагает его никому: товар есть у слишком немногих или уже есть у всех, кому он подошёл бы.</translation>
    </message>
    <message>
        <source>offering a product to its customers</source>
        <translation>предложение товара его клиентам</translation>
    </message>
</context>
<context>
    <name>kindred::ui::Rail</name>
    <message>
        <source>DATA</source>
        <translation>ДАННЫЕ</translation>
    </message>
    <message>
        <source>UNDERSTAND</source>
        <translation>ПОНЯТЬ</translation>
    </message>
    <message>
        <source>PREDICT</source>
        <translation>ПРЕДСКАЗАТЬ</translation>
    </message>
    <message>
        <source>ACT</source>
        <translation>ДЕЙСТВОВАТЬ</translation>
    </message>
    <message>
        <source>Expand</source>
        <translation>Развернуть</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Свернуть</translation>
    </message>
    <message>
        <source>PROVE</source>
        <translation>ПРОВЕРИТЬ</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ReceiptCard</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held back, seed %2</source>
        <translation>%1 в контрольной группе, начальное число %2</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation>Скопировать контрольную сумму</translation>
    </message>
    <message>
        <source>Copied the checksum</source>
        <translation>Контрольная сумма скопирована</translation>
    </message>
    <message>
        <source>those held back: %1</source>
        <translation>контрольная группа: %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::RecommendPage</name>
    <message>
        <source>What to offer, and the sum behind it</source>
        <translation>Что предложить и каким расчётом это получено</translation>
    </message>
    <message>
        <source>Up and Down change customer, Right opens “why”, Space ticks the offer</source>
        <translation>Вверх и вниз — другой клиент, вправо — «почему», пробел отмечает предложение</translation>
    </message>
    <message>
        <source>Export lists…</source>
        <translation>Экспорт списков…</translation>
    </message>
    <message>
        <source>Lists of many customers are made in Campaigns</source>
        <translation>Списки для многих клиентов составляются в «Кампаниях»</translation>
    </message>
    <message>
        <source>Train a recommender</source>
        <translation>Обучить модель рекомендаций</translation>
    </message>
    <message>
        <source>Copy the ticked offers</source>
        <translation>Скопировать отмеченные предложения</translation>
    </message>
    <message>
        <source>Add the customer to the campaign…</source>
        <translation>Добавить клиента в кампанию…</translation>
    </message>
    <message>
        <source>There is nothing to learn from</source>
        <translation>Учиться не на чем</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>This data set has no ratings or purchases. Import some, and what to offer whom appears here.</source>
        <translation>В этом наборе данных нет оценок и покупок. Импортируйте их, и здесь появится, что кому предложить.</translation>
    </message>
    <message>
        <source>Once ratings or purchases are imported, each customer&apos;s list and its reasons appear here.</source>
        <translation>После импорта оценок или покупок здесь появится список каждого клиента с причинами.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>Рекомендации</translation>
    </message>
    <message>
        <source>adding the customer to the campaign</source>
        <translation>добавление клиента в кампанию</translation>
    </message>
    <message>
        <source>renaming a recommender</source>
        <translation>переименование модели рекомендаций</translation>
    </message>
    <message>
        <source>The recommender is ready</source>
        <translation>Модель рекомендаций готова</translation>
    </message>
    <message>
        <source>The campaign&apos;s lists can have offers now.</source>
        <translation>Теперь в списках кампании могут быть предложения.</translation>
    </message>
    <message>
        <source>The campaign waits for a recommender: choose a method, and train it.</source>
        <translation>Кампании нужна модель рекомендаций: выберите метод и обучите её.</translation>
    </message>
    <message>
        <source>Back to the campaign</source>
        <translation>Назад к кампании</translation>
    </message>
    <message>
        <source>Rename the recommender</source>
        <translation>Переименовать модель</translation>
    </message>
    <message>
        <source>Remove the recommender…</source>
        <translation>Удалить модель…</translation>
    </message>
    <message>
        <source>Remove recommender</source>
        <translation>Удаление модели рекомендаций</translation>
    </message>
    <message>
        <source>Remove “%1” from the project?</source>
        <translation>Удалить «%1» из проекта?</translation>
    </message>
    <message>
        <source>Its lists go, and ticks made in them count no more. This cannot be undone, but it can be trained again; lists that were exported stay.</source>
        <translation>Её списки исчезнут, а отметки в них перестанут учитываться. Отменить это нельзя, но обучить заново можно; выгруженные списки останутся.</translation>
    </message>
    <message>
        <source>Enter opens the customer of the line</source>
        <translation>Enter открывает клиента строки</translation>
    </message>
    <message>
        <source>Delete takes a product out, Space ticks the offer</source>
        <translation>Delete убирает товар, пробел отмечает предложение</translation>
    </message>
    <message>
        <source>One customer</source>
        <translation>Один клиент</translation>
    </message>
    <message>
        <source>Many customers</source>
        <translation>Много клиентов</translation>
    </message>
    <message>
        <source>One product</source>
        <translation>Один товар</translation>
    </message>
    <message>
        <source>Walk-in basket</source>
        <translation>Корзина гостя</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>На что смотреть</translation>
    </message>
    <message>
        <source>what if</source>
        <translation>«что если»</translation>
    </message>
    <message numerus="yes">
        <source>What if: %n change(s)</source>
        <translation>
            <numerusform>Что если: %n изменение</numerusform>
            <numerusform>Что если: %n изменения</numerusform>
            <numerusform>Что если: %n изменений</numerusform>
        </translation>
    </message>
    <message>
        <source>List and reasons are those of the changed history, as for somebody new. Nothing is stored.</source>
        <translation>Список и причины — для изменённой истории, как для нового человека. Ничего не сохраняется.</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Как было</translation>
    </message>
</context>
<context>
    <name>kindred::ui::RoundsPanel</name>
    <message>
        <source>Hide the curve</source>
        <translation>Скрыть кривую</translation>
    </message>
    <message>
        <source>Error on the part held out</source>
        <translation>Ошибка на отложенном</translation>
    </message>
    <message>
        <source>On the part held out</source>
        <translation>На отложенном</translation>
    </message>
    <message>
        <source>%1 on the part held out</source>
        <translation>%1 на отложенном</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Проходы</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Проход %1</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Потери</translation>
    </message>
    <message>
        <source>Largest change</source>
        <translation>Наибольшее изменение</translation>
    </message>
    <message>
        <source>Training %1</source>
        <translation>Обучение: %1</translation>
    </message>
    <message>
        <source>The training of %1</source>
        <translation>Как обучался «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n проход</numerusform>
            <numerusform>%n прохода</numerusform>
            <numerusform>%n проходов</numerusform>
        </translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Проход</translation>
    </message>
</context>
<context>
    <name>kindred::ui::RunChooser</name>
    <message>
        <source>renaming a result</source>
        <translation>переименование результата</translation>
    </message>
    <message>
        <source>Results that are stored</source>
        <translation>Сохранённые результаты</translation>
    </message>
    <message>
        <source>Name of the result</source>
        <translation>Название результата</translation>
    </message>
    <message>
        <source>Rename this result</source>
        <translation>Переименовать этот результат</translation>
    </message>
    <message>
        <source>Remove this result…</source>
        <translation>Удалить этот результат…</translation>
    </message>
    <message>
        <source>Remove result</source>
        <translation>Удалить результат</translation>
    </message>
    <message>
        <source>Remove “%1” from the project?</source>
        <translation>Удалить «%1» из проекта?</translation>
    </message>
    <message>
        <source>This cannot be undone, but it can be computed again; files that were exported stay.</source>
        <translation>Отменить это нельзя, но можно вычислить заново; выгруженные файлы останутся.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::ScoreDots</name>
    <message>
        <source>%1 of 5</source>
        <translation>%1 из 5</translation>
    </message>
    <message>
        <source>Quintile %1 of 5: 5 is the best fifth of all customers</source>
        <translation>Квинтиль %1 из 5: 5 — лучшая пятая часть всех клиентов</translation>
    </message>
</context>
<context>
    <name>kindred::ui::SegmentChip</name>
    <message>
        <source>Segment %1</source>
        <translation>Сегмент %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::Selection</name>
    <message>
        <source>selection</source>
        <translation>выделение</translation>
    </message>
    <message>
        <source>clearing the selection</source>
        <translation>снятие выделения</translation>
    </message>
    <message>
        <source>inverting the selection</source>
        <translation>обращение выделения</translation>
    </message>
</context>
<context>
    <name>kindred::ui::SelectionChip</name>
    <message>
        <source>No selection</source>
        <translation>Ничего не выделено</translation>
    </message>
    <message>
        <source>every page shows all customers</source>
        <translation>на всех страницах — все клиенты</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>выделено</translation>
    </message>
    <message>
        <source>Clear, invert, save as audience</source>
        <translation>Снять, обратить, сохранить как аудиторию</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) selected</source>
        <translation>
            <numerusform>Выделен %Ln клиент</numerusform>
            <numerusform>Выделено %Ln клиента</numerusform>
            <numerusform>Выделено %Ln клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::Session</name>
    <message>
        <source>Untitled</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>The project is now %1</source>
        <translation>Проект теперь здесь: %1</translation>
    </message>
    <message>
        <source>Saved as %1; the project before stays where it was</source>
        <translation>Сохранено как %1; прежний проект остался на месте</translation>
    </message>
</context>
<context>
    <name>kindred::ui::SightModel</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
            <numerusform>%1 и ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
</context>
<context>
    <name>kindred::ui::SimilarityPage</name>
    <message>
        <source>Export the matrix</source>
        <translation>Экспорт матрицы</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Файлы CSV (*.csv)</translation>
    </message>
    <message>
        <source>Who is alike, and why</source>
        <translation>Кто похож и почему</translation>
    </message>
    <message>
        <source>Draw the similarity map</source>
        <translation>Построить карту сходства</translation>
    </message>
    <message>
        <source>Copy the map as a picture</source>
        <translation>Скопировать карту как картинку</translation>
    </message>
    <message>
        <source>Export the similarity matrix…</source>
        <translation>Экспорт матрицы сходства…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Скопировать картинку</translation>
    </message>
    <message>
        <source>Export matrix…</source>
        <translation>Экспорт матрицы…</translation>
    </message>
    <message>
        <source>Draw again</source>
        <translation>Построить заново</translation>
    </message>
    <message>
        <source>The map shows other settings than those chosen</source>
        <translation>Карта построена при других настройках</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Мера</translation>
    </message>
    <message>
        <source>Map of similarities</source>
        <translation>Карта сходства</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>There is nothing to compare</source>
        <translation>Сравнивать нечего</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>This data set has no ratings or purchases. Import some, and the map of who is alike appears here.</source>
        <translation>В этом наборе данных нет оценок и покупок. Импортируйте их, и здесь появится карта сходства.</translation>
    </message>
    <message>
        <source>Once ratings or purchases are imported, the map of who is alike appears here.</source>
        <translation>После импорта оценок или покупок здесь появится карта сходства.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message>
        <source>Draw the map</source>
        <translation>Построить карту</translation>
    </message>
    <message>
        <source>Similarity map</source>
        <translation>Карта сходства</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Набор данных</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строки</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Предпочтение</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Картинка скопирована</translation>
    </message>
    <message>
        <source>similarity</source>
        <translation>сходство</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Записан %1</translation>
    </message>
    <message>
        <source>Nothing is called “%1”</source>
        <translation>Ничего не называется «%1»</translation>
    </message>
    <message>
        <source>%1 has nothing to compare</source>
        <translation>%1: сравнивать нечего</translation>
    </message>
    <message>
        <source>Draw everyone</source>
        <translation>Показать всех</translation>
    </message>
    <message numerus="yes">
        <source>Draw the %Ln selected</source>
        <translation>
            <numerusform>Показать %Ln выбранного</numerusform>
            <numerusform>Показать %Ln выбранных</numerusform>
            <numerusform>Показать %Ln выбранных</numerusform>
        </translation>
    </message>
    <message>
        <source>The map shows others than the selected customers</source>
        <translation>На карте не те клиенты, что выбраны</translation>
    </message>
    <message>
        <source>The command that lists who or what is most like the first row</source>
        <translation>Команда, которая выводит самых похожих на первую строку</translation>
    </message>
    <message>
        <source>Arrow keys move the cell, Enter pins it, Shift frames a part, [ and ] move the cut line</source>
        <translation>Стрелки двигают ячейку, Enter закрепляет её, Shift обводит часть, [ и ] двигают линию разреза</translation>
    </message>
    <message>
        <source>%1 is not on this map</source>
        <translation>%1 нет на этой карте</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 × %2 cells</source>
        <translation>%1 × %2 ячеек</translation>
    </message>
    <message>
        <source>Mean of %1: %2</source>
        <translation>Среднее %1: %2</translation>
    </message>
    <message>
        <source>Greatest of %1: %2</source>
        <translation>Наибольшее из %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>from a sample of %Ln pair(s) each</source>
        <translation>
            <numerusform>по выборке из %Ln пары в каждой</numerusform>
            <numerusform>по выборке из %Ln пар в каждой</numerusform>
            <numerusform>по выборке из %Ln пар в каждой</numerusform>
        </translation>
    </message>
    <message>
        <source>here: %1</source>
        <translation>здесь: %1</translation>
    </message>
    <message>
        <source>Up to %1 rows are compared and ordered. This takes about %2.</source>
        <translation>Сравниваются и упорядочиваются до %1 строк. Это займёт около %2.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Their order</source>
        <translation>Их порядок</translation>
    </message>
    <message>
        <source>Order: %1.</source>
        <translation>Порядок: %1.</translation>
    </message>
    <message>
        <source>Below the diagonal: %1; above it: %2.</source>
        <translation>Под диагональю: %1; над ней: %2.</translation>
    </message>
    <message>
        <source>Thin mark: selected.</source>
        <translation>Тонкая метка: выбранные.</translation>
    </message>
    <message>
        <source>In sight: rows %1 of %2, columns %3 of %4.</source>
        <translation>Видны строки %1 из %2, столбцы %3 из %4.</translation>
    </message>
    <message>
        <source>Order (about %1)</source>
        <translation>Упорядочить (около %1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln сегмент</numerusform>
            <numerusform>%Ln сегмента</numerusform>
            <numerusform>%Ln сегментов</numerusform>
        </translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln группа</numerusform>
            <numerusform>%Ln группы</numerusform>
            <numerusform>%Ln групп</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %Ln of them with several members</source>
        <translation>
            <numerusform>, из них %Ln больше чем с одним участником</numerusform>
            <numerusform>, из них %Ln больше чем с одним участником</numerusform>
            <numerusform>, из них %Ln больше чем с одним участником</numerusform>
        </translation>
    </message>
    <message>
        <source>; the largest has %1. Drag either line, or press [ and ].</source>
        <translation>; в наибольшей %1. Тяните любую из линий или нажимайте [ и ].</translation>
    </message>
    <message>
        <source>Framed: %1 × %2</source>
        <translation>В рамке: %1 × %2</translation>
    </message>
    <message>
        <source>No group has two members: move the cut line first</source>
        <translation>Ни в одной группе нет двух участников: сначала передвиньте линию разреза</translation>
    </message>
    <message>
        <source>All pages show the groups as segments</source>
        <translation>Все страницы показывают группы как сегменты</translation>
    </message>
    <message>
        <source>Show in Segments</source>
        <translation>Показать в сегментах</translation>
    </message>
</context>
<context>
    <name>kindred::ui::StrategyCard</name>
    <message>
        <source>Playbook rule %1</source>
        <translation>Правило %1 сборника</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1:&lt;/b&gt; %2</source>
        <comment>a heading and its sentence</comment>
        <translation>&lt;b&gt;%1:&lt;/b&gt; %2</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Короче</translation>
    </message>
    <message>
        <source>Aim, channel, what would prove it wrong…</source>
        <translation>Цель, канал, что опровергнет…</translation>
    </message>
</context>
<context>
    <name>kindred::ui::TableView</name>
    <message>
        <source>Copy with headers</source>
        <translation>Скопировать с заголовками</translation>
    </message>
    <message>
        <source>Export table as CSV…</source>
        <translation>Экспорт таблицы в CSV…</translation>
    </message>
    <message>
        <source>Export table as CSV</source>
        <translation>Экспорт таблицы в CSV</translation>
    </message>
    <message>
        <source>CSV text (*.csv)</source>
        <translation>Текст CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>kindred::ui::TourBar</name>
    <message>
        <source>Tour: step %1 of %2</source>
        <translation>Знакомство: шаг %1 из %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>On to the next step</source>
        <translation>К следующему шагу</translation>
    </message>
    <message>
        <source>Leaves the tour; Help, Tour goes on from here</source>
        <translation>Прервать; «Справка», «Знакомство с программой» продолжит отсюда</translation>
    </message>
</context>
<context>
    <name>kindred::ui::TrainPanel</name>
    <message>
        <source>Train a recommender</source>
        <translation>Обучить модель рекомендаций</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Назад к списку</translation>
    </message>
    <message>
        <source>About %1, %2 of memory</source>
        <translation>Около %1, памяти %2</translation>
    </message>
    <message>
        <source>Training…</source>
        <translation>Обучение…</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Обучить</translation>
    </message>
    <message>
        <source>The data lack what this needs</source>
        <translation>В данных нет нужного</translation>
    </message>
    <message>
        <source>%1 – not installed</source>
        <translation>%1 — не установлено</translation>
    </message>
    <message>
        <source>These data lack what the method needs</source>
        <translation>В данных нет того, что нужно методу</translation>
    </message>
    <message>
        <source>Look inside…</source>
        <translation>Заглянуть внутрь…</translation>
    </message>
    <message>
        <source>What this method learns, as pictures, in the Classroom</source>
        <translation>Чему учится этот метод — в картинах, в разделе «Класс»</translation>
    </message>
</context>
<context>
    <name>kindred::ui::WhoPane</name>
    <message>
        <source>Who</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>A saved audience</source>
        <translation>Сохранённая аудитория</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Выделение</translation>
    </message>
    <message>
        <source>Of these, only</source>
        <translation>Из них только</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Подходят</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Аудитория</translation>
    </message>
    <message>
        <source>Column of the condition</source>
        <translation>Столбец условия</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Отношение</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никого</translation>
    </message>
    <message>
        <source>No condition</source>
        <translation>Без условия</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>не меньше</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>не больше</translation>
    </message>
    <message>
        <source>is</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>не равно</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>is not empty</source>
        <translation>не пусто</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>2011-12-31</source>
        <translation>2011-12-31</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Only those added by hand</source>
        <translation>Только добавленные вручную</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Очистить</translation>
    </message>
    <message>
        <source>Takes everyone who was added by hand out of the campaign; ticked offers stay</source>
        <translation>Убирает из кампании всех добавленных вручную; отмеченные предложения остаются</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln added by hand</source>
        <translation>
            <numerusform>И %Ln добавленный вручную</numerusform>
            <numerusform>И %Ln добавленных вручную</numerusform>
            <numerusform>И %Ln добавленных вручную</numerusform>
        </translation>
    </message>
    <message>
        <source>Only who gave consent (%1)</source>
        <translation>Только давшие согласие (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln saved</source>
        <translation>
            <numerusform>%Ln сохранена</numerusform>
            <numerusform>%Ln сохранены</numerusform>
            <numerusform>%Ln сохранено</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the audience</source>
        <translation>Имя аудитории</translation>
    </message>
    <message>
        <source>Rename this audience</source>
        <translation>Переименовать эту аудиторию</translation>
    </message>
    <message>
        <source>Remove this audience</source>
        <translation>Удалить эту аудиторию</translation>
    </message>
</context>
<context>
    <name>kindred::ui::WhyPane</name>
    <message>
        <source>Copied the arithmetic</source>
        <translation>Расчёт скопирован</translation>
    </message>
    <message>
        <source>Copy the arithmetic</source>
        <translation>Скопировать расчёт</translation>
    </message>
    <message>
        <source>The steps that lead to a score are written out here, for the product that is current in the list.</source>
        <translation>Здесь расписаны шаги, ведущие к баллу товара, текущего в списке.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Часть</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Neighbour</source>
        <translation>Сосед</translation>
    </message>
    <message>
        <source>gave %1</source>
        <translation>оценка %1</translation>
    </message>
    <message>
        <source>%1, usual %2</source>
        <translation>%1, обычно %2</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>Gave</source>
        <translation>Оценка</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>Above</source>
        <translation>Отклонение</translation>
    </message>
    <message>
        <source>Adds</source>
        <translation>Вклад</translation>
    </message>
    <message>
        <source>Alike × above</source>
        <translation>Произведение</translation>
    </message>
    <message>
        <source>Alike × gave</source>
        <translation>Произведение</translation>
    </message>
    <message>
        <source>Why %1</source>
        <translation>Почему %1</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who (rates|rate) like %1 rated it.</source>
        <translation>
            <numerusform>Товар оценил %Ln клиент с оценками, как у клиента %1.</numerusform>
            <numerusform>Товар оценили %Ln клиента с оценками, как у клиента %1.</numerusform>
            <numerusform>Товар оценили %Ln клиентов с оценками, как у клиента %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) who (buys|buy) like %1 bought it.</source>
        <translation>
            <numerusform>Товар купил %Ln клиент с покупками, как у клиента %1.</numerusform>
            <numerusform>Товар купили %Ln клиента с покупками, как у клиента %1.</numerusform>
            <numerusform>Товар купили %Ln клиентов с покупками, как у клиента %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is like %n product(s) that %1 rated.</source>
        <translation>
            <numerusform>Похож на %Ln товар из оценённых клиентом %1.</numerusform>
            <numerusform>Похож на %Ln товара из оценённых клиентом %1.</numerusform>
            <numerusform>Похож на %Ln товаров из оценённых клиентом %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is like %n product(s) that %1 bought.</source>
        <translation>
            <numerusform>Похож на %Ln товар из купленных клиентом %1.</numerusform>
            <numerusform>Похож на %Ln товара из купленных клиентом %1.</numerusform>
            <numerusform>Похож на %Ln товаров из купленных клиентом %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%2 of %3 gave it &lt;b&gt;more than they usually give&lt;/b&gt;.</source>
        <translation>%2 из %3 поставили &lt;b&gt;больше, чем ставят обычно&lt;/b&gt;.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%Ln другой</numerusform>
            <numerusform>%Ln других</numerusform>
            <numerusform>%Ln других</numerusform>
        </translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Балл</translation>
    </message>
    <message>
        <source>Add these up</source>
        <translation>Сложить всё</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Ask the neighbours who rated it</source>
        <translation>Спросить соседей, которые его оценили</translation>
    </message>
    <message>
        <source>Ask the neighbours who bought it</source>
        <translation>Спросить соседей, которые его купили</translation>
    </message>
    <message>
        <source>Look at what %1 rated that is like it</source>
        <translation>Взять похожее из того, что оценил клиент %1</translation>
    </message>
    <message>
        <source>Look at what %1 bought that is like it</source>
        <translation>Взять похожее из того, что купил клиент %1</translation>
    </message>
    <message>
        <source>Only the first %1</source>
        <translation>Только первые %1</translation>
    </message>
    <message numerus="yes">
        <source>Show the other %n</source>
        <translation>
            <numerusform>Показать ещё %Ln</numerusform>
            <numerusform>Показать ещё %Ln</numerusform>
            <numerusform>Показать ещё %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Weighted average of “above”</source>
        <translation>Взвешенное среднее отклонений</translation>
    </message>
    <message>
        <source>Weighted average of what they gave</source>
        <translation>Взвешенное среднее оценок</translation>
    </message>
    <message>
        <source>Add back what %1 usually gives</source>
        <translation>Прибавить то, что обычно ставит %1</translation>
    </message>
    <message>
        <source>Add back what the product usually gets</source>
        <translation>Прибавить то, что обычно получает товар</translation>
    </message>
    <message>
        <source>usual %1</source>
        <translation>обычно %1</translation>
    </message>
    <message>
        <source>%1 gave %2 of %3 &lt;b&gt;more than they usually get&lt;/b&gt;.</source>
        <translation>%1: %2 из %3 получили оценку &lt;b&gt;выше своей обычной&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Keep it within the scale of %1 to %2</source>
        <translation>Оставить в пределах шкалы от %1 до %2</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, не больше %2</translation>
    </message>
    <message>
        <source>%1, at least %2</source>
        <translation>%1, не меньше %2</translation>
    </message>
    <message numerus="yes">
        <source>Rated by %n: × %1</source>
        <translation>
            <numerusform>Оценил %Ln клиент: × %1</numerusform>
            <numerusform>Оценили %Ln клиента: × %1</numerusform>
            <numerusform>Оценили %Ln клиентов: × %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What the score is made of</source>
        <translation>Из чего складывается оценка</translation>
    </message>
    <message>
        <source>Why this place in the list</source>
        <translation>Почему такое место в списке</translation>
    </message>
    <message>
        <source>Why %1 is predicted</source>
        <translation>Почему прогноз %1</translation>
    </message>
    <message>
        <source>predicted %1</source>
        <translation>прогноз %1</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вес</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Back to the whole, from: %1</source>
        <translation>Назад к целому из части «%1»</translation>
    </message>
    <message>
        <source> × (%1 in common − 1) ÷ (%2 + shrinkage %3)</source>
        <translation> × (%1 общих − 1) ÷ (%2 + осторожность %3)</translation>
    </message>
    <message>
        <source> × %1 in common ÷ (%1 + shrinkage %2)</source>
        <translation> × %1 общих ÷ (%1 + осторожность %2)</translation>
    </message>
    <message>
        <source> × %1 in common, at most %2, ÷ %2</source>
        <translation> × %1 общих, не более %2, ÷ %2</translation>
    </message>
    <message>
        <source>Alike, %1: %2 = %3</source>
        <translation>Сходство, %1: %2 = %3</translation>
    </message>
    <message>
        <source>the walk-in</source>
        <translation>«гость»</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::AnswerRow</name>
    <message>
        <source>right</source>
        <translation>верно</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>неверно</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::AprioriDeck</name>
    <message>
        <source>Lattice of all sets</source>
        <translation>Решётка всех наборов</translation>
    </message>
    <message>
        <source>Basket %1</source>
        <translation>Корзина %1</translation>
    </message>
    <message>
        <source>%1 in basket %2</source>
        <translation>%1 в корзине %2</translation>
    </message>
    <message>
        <source>Frequent from</source>
        <translation>Част от</translation>
    </message>
    <message>
        <source>Frequent from so many baskets</source>
        <translation>Част начиная со стольких корзин</translation>
    </message>
    <message>
        <source>A set is frequent if it is in so many baskets or more</source>
        <translation>Набор част, если он есть не менее чем в стольких корзинах</translation>
    </message>
    <message>
        <source>The baskets as they were</source>
        <translation>Вернуть корзины</translation>
    </message>
    <message numerus="yes">
        <source>%Ln basket(s) of fruit</source>
        <translation>
            <numerusform>%Ln корзина с фруктами</numerusform>
            <numerusform>%Ln корзины с фруктами</numerusform>
            <numerusform>%Ln корзин с фруктами</numerusform>
        </translation>
    </message>
    <message>
        <source>Baskets</source>
        <translation>Корзины</translation>
    </message>
    <message>
        <source>Tick what is in a basket: everything follows</source>
        <translation>Отметьте, что в корзине: всё пересчитается</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::BayesCanvas</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Prior</source>
        <translation>Априори</translation>
    </message>
    <message>
        <source>alike in all</source>
        <translation>у всех так</translation>
    </message>
    <message>
        <source>× %1: %2</source>
        <translation>× %1: %2</translation>
    </message>
    <message>
        <source>= product</source>
        <translation>= произведение</translation>
    </message>
    <message>
        <source>÷ sum of both</source>
        <translation>÷ сумма обоих</translation>
    </message>
    <message>
        <source>Will %1 come?</source>
        <translation>%1 придёт?</translation>
    </message>
    <message>
        <source>came</source>
        <translation>пришли</translation>
    </message>
    <message>
        <source>did not</source>
        <translation>не пришли</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::BayesDeck</name>
    <message>
        <source>The probability that %1 comes was %2 and is %3.</source>
        <translation>Вероятность, что %1 придёт, была %2, стала %3.</translation>
    </message>
    <message>
        <source>Naive Bayes</source>
        <translation>Наивный Байес</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::CentreTable</name>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Days ago</source>
        <translation>Дней назад</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ClassroomPage</name>
    <message>
        <source>This step</source>
        <translation>Этот шаг</translation>
    </message>
    <message>
        <source>Big type</source>
        <translation>Крупный шрифт</translation>
    </message>
    <message>
        <source>Readable from the last row</source>
        <translation>Видно с последнего ряда</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>На весь экран</translation>
    </message>
    <message>
        <source>The lesson alone on the screen (F11)</source>
        <translation>Только урок на экране (F11)</translation>
    </message>
    <message>
        <source>Left and Right step, Space plays, Home begins anew</source>
        <translation>Стрелки влево и вправо — шаг, пробел — само, Home — сначала</translation>
    </message>
    <message>
        <source>Classroom</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Уроки</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Справочник</translation>
    </message>
    <message>
        <source>Uses in marketing</source>
        <translation>Применения в маркетинге</translation>
    </message>
    <message>
        <source>Where to find data</source>
        <translation>Где найти данные</translation>
    </message>
    <message>
        <source>Part of the Classroom</source>
        <translation>Раздел класса</translation>
    </message>
    <message>
        <source>Guide: approaches, what they do, and what is said against them</source>
        <translation>Справочник: подходы, что они делают и за что их критикуют</translation>
    </message>
    <message>
        <source>What the program is good for, step by step</source>
        <translation>Для чего нужна программа, по шагам</translation>
    </message>
    <message>
        <source>Sites and data sets to learn on</source>
        <translation>Сайты и наборы данных для учёбы</translation>
    </message>
    <message>
        <source>Up and Down choose an approach, Enter runs it</source>
        <translation>Вверх и вниз — выбрать подход, Enter — запустить</translation>
    </message>
    <message>
        <source>Up and Down choose a use</source>
        <translation>Вверх и вниз — выбрать применение</translation>
    </message>
    <message>
        <source>Drop a file on the window to import it</source>
        <translation>Перетащите файл в окно, чтобы загрузить</translation>
    </message>
    <message>
        <source>Lesson editor</source>
        <translation>Редактор урока</translation>
    </message>
    <message>
        <source>The preview follows the cursor; figures in braces are computed, not typed</source>
        <translation>Просмотр следует за курсором; числа в скобках вычисляются, а не пишутся</translation>
    </message>
    <message>
        <source>This entry as PDF…</source>
        <translation>Открытое в PDF…</translation>
    </message>
    <message>
        <source>The whole guide as PDF…</source>
        <translation>Весь справочник в PDF…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>What is read, or the whole guide, on paper or as PDF</source>
        <translation>То, что открыто, или весь справочник — на бумагу или в PDF</translation>
    </message>
    <message>
        <source>Print this entry…</source>
        <translation>Напечатать эту статью…</translation>
    </message>
    <message>
        <source>Print the whole guide…</source>
        <translation>Напечатать весь справочник…</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ColdStartDeck</name>
    <message>
        <source>Products left</source>
        <translation>Осталось товаров</translation>
    </message>
    <message>
        <source>Hidden products found, by how many are left</source>
        <translation>Найдено спрятанных товаров — по числу оставшихся</translation>
    </message>
    <message>
        <source>List of the first approach</source>
        <translation>Список первого подхода</translation>
    </message>
    <message>
        <source>List of the second approach</source>
        <translation>Список второго подхода</translation>
    </message>
    <message>
        <source>First approach</source>
        <translation>Первый подход</translation>
    </message>
    <message>
        <source>Second approach</source>
        <translation>Второй подход</translation>
    </message>
    <message>
        <source>Another customer</source>
        <translation>Другой клиент</translation>
    </message>
    <message>
        <source>New vote</source>
        <translation>Голосовать заново</translation>
    </message>
    <message>
        <source>Two approaches, one customer</source>
        <translation>Два подхода, один клиент</translation>
    </message>
    <message>
        <source>Both learn from the other customers. One customer&apos;s products are taken away one by one: who still finds what was hidden?</source>
        <translation>Оба учатся на остальных клиентах. У одного клиента товары убирают по одному: кто ещё найдёт спрятанное?</translation>
    </message>
    <message>
        <source>Open a data set first: its customers are what is compared here.</source>
        <translation>Сначала откройте данные: здесь сравнивают на их клиентах.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на пробном магазине</translation>
    </message>
    <message>
        <source>two approaches side by side</source>
        <translation>два подхода рядом</translation>
    </message>
    <message numerus="yes">
        <source>learned from %1 others; %Ln product(s) that ten or more like</source>
        <translation>
            <numerusform>обучено на %1 других; %Ln товар, который нравится десятерым и больше</numerusform>
            <numerusform>обучено на %1 других; %Ln товара, которые нравятся десятерым и больше</numerusform>
            <numerusform>обучено на %1 других; %Ln товаров, которые нравятся десятерым и больше</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 of %3 products left</source>
        <comment>a customer</comment>
        <translation>%1: осталось %2 из %3</translation>
    </message>
    <message>
        <source>Nothing is known of this customer any more.</source>
        <translation>Об этом клиенте больше ничего не известно.</translation>
    </message>
    <message>
        <source>Found of %1 hidden, in the first %2</source>
        <translation>Найдено из %1 спрятанных в первых %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), by products left; band 95 %</source>
        <translation>
            <numerusform>%Ln клиент, по числу оставшихся; полоса 95 %</numerusform>
            <numerusform>%Ln клиента, по числу оставшихся; полоса 95 %</numerusform>
            <numerusform>%Ln клиентов, по числу оставшихся; полоса 95 %</numerusform>
        </translation>
    </message>
    <message>
        <source>Cold start</source>
        <translation>Холодный старт</translation>
    </message>
    <message>
        <source>Keys 1 and 2 count the hands of the class</source>
        <translation>Клавиши 1 и 2 считают руки класса</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ContentDeck</name>
    <message>
        <source>Products and their words</source>
        <translation>Товары и их слова</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Title of the product</source>
        <translation>Название товара</translation>
    </message>
    <message>
        <source>Type another title, then Enter</source>
        <translation>Введите другое название и нажмите Enter</translation>
    </message>
    <message>
        <source>Is had</source>
        <translation>Есть</translation>
    </message>
    <message>
        <source>Whether the customer has this product</source>
        <translation>Есть ли этот товар у клиента</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>The titles as they were</source>
        <translation>Названия, как были</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln слово</numerusform>
            <numerusform>%Ln слова</numerusform>
            <numerusform>%Ln слов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, drawn from the loaded data</source>
        <translation>%1, %2, взято из загруженных данных</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>профиль</translation>
    </message>
    <message>
        <source>score</source>
        <translation>оценка</translation>
    </message>
    <message>
        <source>is had</source>
        <translation>есть у клиента</translation>
    </message>
    <message>
        <source>is not had</source>
        <translation>у клиента нет</translation>
    </message>
    <message>
        <source>“%1” stands in this title alone: it likens it to nothing and is left out</source>
        <translation>«%1» есть только в этом названии: оно ни на что не делает похожим, его опускают</translation>
    </message>
    <message>
        <source>“%1”, in %2 of %3 titles: (1 + ln %4) × (1 + ln(%5 ÷ %6)) = %7</source>
        <translation>«%1», в %2 из %3 названий: (1 + ln %4) × (1 + ln(%5 ÷ %6)) = %7</translation>
    </message>
    <message>
        <source>length = √(%1) = %2</source>
        <translation>длина = √(%1) = %2</translation>
    </message>
    <message>
        <source>This product is had: it is not offered.</source>
        <translation>Этот товар уже есть: его не предлагают.</translation>
    </message>
    <message>
        <source>No word in common: 0</source>
        <translation>Общих слов нет: 0</translation>
    </message>
    <message>
        <source>What the words of “%1” are worth</source>
        <translation>Сколько стоят слова названия «%1»</translation>
    </message>
    <message>
        <source>The length of “%1”</source>
        <translation>Длина строки «%1»</translation>
    </message>
    <message>
        <source>What is had, added up and brought to length 1</source>
        <translation>То, что есть, сложено и приведено к длине 1</translation>
    </message>
    <message>
        <source>Profile × “%1”</source>
        <translation>Профиль × «%1»</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Click a product; below it is renamed, given or taken away</source>
        <translation>Щёлкните товар: внизу его можно переименовать, дать или забрать</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::CourseList</name>
    <message>
        <source>Lessons for a class</source>
        <translation>Уроки для занятий</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln шаг</numerusform>
            <numerusform>%Ln шага</numerusform>
            <numerusform>%Ln шагов</numerusform>
        </translation>
    </message>
    <message>
        <source>Hour %1: %2 minutes</source>
        <translation>Занятие %1: %2 минут</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Ваши</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::DataView</name>
    <message>
        <source>Search the data sets</source>
        <translation>Поиск по наборам данных</translation>
    </message>
    <message>
        <source>Sources of data</source>
        <translation>Источники данных</translation>
    </message>
    <message>
        <source>Download a file and drop it on the window, compressed as it is; its layout is recognised from its content. Files of your own need no download: any table of orders or ratings will do.</source>
        <translation>Скачайте файл и перетащите его в окно, не распаковывая; формат определится по содержимому. Для своих данных скачивать ничего не нужно: подойдёт любая таблица заказов или оценок.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::EntryHeader</name>
    <message>
        <source>Approach</source>
        <translation>Подход</translation>
    </message>
    <message>
        <source>Learns from</source>
        <translation>Учится на</translation>
    </message>
    <message>
        <source>Criticised for</source>
        <translation>За что критикуют</translation>
    </message>
    <message>
        <source>Is it fair?</source>
        <translation>Верно ли?</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::EntryList</name>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>Здесь нет ничего с «%1».</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::EntryRow</name>
    <message>
        <source>not run yet</source>
        <translation>не считалось</translation>
    </message>
    <message>
        <source>Learns from: %1</source>
        <translation>Учится на: %1</translation>
    </message>
    <message>
        <source>Criticised for: %1 (%2): %3</source>
        <translation>Критика: %1 (%2): %3</translation>
    </message>
    <message>
        <source>NDCG@10: %1</source>
        <translation>NDCG@10: %1</translation>
    </message>
    <message>
        <source>%1: NDCG@10 %2 (%3 to %4)</source>
        <translation>%1: NDCG@10 %2 (%3–%4)</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::FactorDeck</name>
    <message>
        <source>Ratings and factors</source>
        <translation>Оценки и факторы</translation>
    </message>
    <message>
        <source>Loss over both factors of a customer</source>
        <translation>Потери по двум факторам клиента</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Pull to 0</source>
        <translation>К нулю</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Скорость обучения</translation>
    </message>
    <message>
        <source>How far each rating moves what stands behind it</source>
        <translation>Насколько каждая оценка сдвигает то, что за ней стоит</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Регуляризация</translation>
    </message>
    <message>
        <source>Regularisation: how strongly factors are pulled back towards 0</source>
        <translation>Регуляризация: как сильно факторы тянет назад к 0</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>Заново</translation>
    </message>
    <message>
        <source>Other factors to begin with</source>
        <translation>Начать с других факторов</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>The ratings as they were</source>
        <translation>Оценки, как были</translation>
    </message>
    <message>
        <source>Error, round by round</source>
        <translation>Ошибка круг за кругом</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, drawn from the loaded data</source>
        <translation>%1, %2, взято из загруженных данных</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>how rated</source>
        <translation>как ценят</translation>
    </message>
    <message>
        <source>how rates</source>
        <translation>как ставит</translation>
    </message>
    <message>
        <source>factor %1</source>
        <translation>фактор %1</translation>
    </message>
    <message>
        <source>Hidden: it is not learned from</source>
        <translation>Скрыта: на ней не учатся</translation>
    </message>
    <message>
        <source>Click and type a rating</source>
        <translation>Щёлкните и введите оценку</translation>
    </message>
    <message>
        <source>predicted: %1</source>
        <translation>прогноз: %1</translation>
    </message>
    <message>
        <source>prediction = average + how %1 rates + how “%2” is rated + p · q</source>
        <translation>прогноз = среднее + как ставит %1 + как ценят «%2» + p · q</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>прогноз</translation>
    </message>
    <message>
        <source>error e = rating − prediction</source>
        <translation>ошибка e = оценка − прогноз</translation>
    </message>
    <message>
        <source>customer: e × q − λ × p, with the regularisation λ = %1</source>
        <translation>клиент: e × q − λ × p, регуляризация λ = %1</translation>
    </message>
    <message>
        <source>product: e × p − λ × q</source>
        <translation>товар: e × p − λ × q</translation>
    </message>
    <message>
        <source>new = old + learning rate × gradient</source>
        <translation>новое = старое + скорость обучения × градиент</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>product</source>
        <translation>товар</translation>
    </message>
    <message>
        <source>how the customer rates: %1, how the product is rated: %2</source>
        <translation>как ставит клиент: %1, как ценят товар: %2</translation>
    </message>
    <message>
        <source>learned from</source>
        <translation>известные</translation>
    </message>
    <message>
        <source>the hidden one</source>
        <translation>скрытая</translation>
    </message>
    <message>
        <source>The error of one rating</source>
        <translation>Ошибка одной оценки</translation>
    </message>
    <message>
        <source>The gradient: which way makes the error smaller</source>
        <translation>Градиент: в какую сторону ошибка уменьшается</translation>
    </message>
    <message>
        <source>The step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Факторы</translation>
    </message>
    <message>
        <source>Click a rating and type; click a name for another landscape</source>
        <translation>Щёлкните оценку и введите другую; щёлкните имя — другой рельеф</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::FileDeck</name>
    <message>
        <source>All lessons</source>
        <translation>Все уроки</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Новый урок</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>A lesson&apos;s file that somebody shared</source>
        <translation>Файл урока, которым с вами поделились</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Открыть урок</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>Уроки (*.md)</translation>
    </message>
    <message>
        <source>“%1” cannot be played: line %2. %3</source>
        <translation>«%1» нельзя показать: строка %2. %3</translation>
    </message>
    <message>
        <source>The editor shows all problems with their remedies.</source>
        <translation>Редактор показывает все проблемы и как их исправить.</translation>
    </message>
    <message>
        <source>lessons that are ready for a class</source>
        <translation>уроки, готовые для занятий</translation>
    </message>
    <message>
        <source>%1, %2 minutes</source>
        <translation>%1, %2 мин</translation>
    </message>
    <message>
        <source>Click an answer, or press its number</source>
        <translation>Щёлкните ответ или нажмите его номер</translation>
    </message>
    <message>
        <source>Choose a lesson; Left and Right then step through it</source>
        <translation>Выберите урок; стрелки влево и вправо ведут по шагам</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Курс</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Как было</translation>
    </message>
    <message>
        <source>Takes back what was changed in the tables of this lesson</source>
        <translation>Отменяет всё, что изменено в таблицах этого урока</translation>
    </message>
    <message>
        <source>Click a cell and type another rating: all that is computed from it follows</source>
        <translation>Щёлкните ячейку и введите другую оценку: всё, что из неё считается, пересчитается</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учителю</translation>
    </message>
    <message>
        <source>Shows the answers, the hints and what is said to the teacher alone</source>
        <translation>Показывает ответы, подсказки и то, что сказано только учителю</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::FindBar</name>
    <message>
        <source>Find in the lesson</source>
        <translation>Найти в уроке</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Заменить на</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>Предыдущее (Shift+F3)</translation>
    </message>
    <message>
        <source>The next one (F3)</source>
        <translation>Следующее (F3)</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Закрыть поиск (Escape)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Заменить все</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::Footnotes</name>
    <message>
        <source>All sources, and a reading list…</source>
        <translation>Все источники и список чтения…</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::FoundCanvas</name>
    <message>
        <source>most popular</source>
        <translation>самое популярное</translation>
    </message>
    <message>
        <source>%1: %2, 95 % interval %3 to %4</source>
        <translation>%1: %2, интервал 95 % от %3 до %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) left</source>
        <translation>
            <numerusform>Остался %Ln товар</numerusform>
            <numerusform>Осталось %Ln товара</numerusform>
            <numerusform>Осталось %Ln товаров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::GuideView</name>
    <message>
        <source>Search the guide</source>
        <translation>Поиск по справочнику</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравнить с</translation>
    </message>
    <message>
        <source>Run on this shop</source>
        <translation>Запустить здесь</translation>
    </message>
    <message>
        <source>Run on this data set</source>
        <translation>Запустить на этих данных</translation>
    </message>
    <message>
        <source>Import data first, or try the sample shop.</source>
        <translation>Сначала загрузите данные или попробуйте пример магазина.</translation>
    </message>
    <message>
        <source>Here, NDCG</source>
        <translation>Здесь, NDCG</translation>
    </message>
    <message numerus="yes">
        <source>%1 Of %Ln customer(s), with 95 % intervals.</source>
        <translation>
            <numerusform>%1 По %Ln клиенту, с интервалами 95 %.</numerusform>
            <numerusform>%1 По %Ln клиентам, с интервалами 95 %.</numerusform>
            <numerusform>%1 По %Ln клиентам, с интервалами 95 %.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare with: none</source>
        <translation>Сравнить: ни с чем</translation>
    </message>
    <message>
        <source>With: %1</source>
        <translation>С: %1</translation>
    </message>
    <message>
        <source>Sample shop, NDCG</source>
        <translation>Пример, NDCG</translation>
    </message>
    <message>
        <source>%1 has no figure here</source>
        <translation>%1: здесь числа нет</translation>
    </message>
    <message>
        <source>The guide</source>
        <translation>Справочник</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message numerus="yes">
        <source>Figures of the sample shop, since no data set is shown. %1 Of %Ln customer(s), with 95 % intervals.</source>
        <translation>
            <numerusform>Числа примера магазина: своего набора данных нет. %1 По %Ln клиенту, с интервалами 95 %.</numerusform>
            <numerusform>Числа примера магазина: своего набора данных нет. %1 По %Ln клиентам, с интервалами 95 %.</numerusform>
            <numerusform>Числа примера магазина: своего набора данных нет. %1 По %Ln клиентам, с интервалами 95 %.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is measured on this data set yet: a click on “not run yet” hides the latest of each customer and sees how well the method finds it again.</source>
        <translation>На этих данных ещё ничего не измерено: щелчок по «не считалось» скрывает последнее у каждого клиента и проверяет, найдёт ли метод это снова.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::InsideCanvas</name>
    <message>
        <source>nothing is there</source>
        <translation>здесь ничего нет</translation>
    </message>
    <message>
        <source>%1 of %2 rows are shown</source>
        <translation>показаны строки: %1 из %2</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>столбцы: %1 из %2</translation>
    </message>
    <message>
        <source>%1 of all cells are not 0</source>
        <translation>не 0 — %1 всех клеток</translation>
    </message>
    <message>
        <source>factor %1</source>
        <translation>фактор %1</translation>
    </message>
    <message>
        <source>products</source>
        <translation>товары</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>клиенты</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::InsideDeck</name>
    <message>
        <source>Rounds of the run</source>
        <translation>Круги обучения</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картина</translation>
    </message>
    <message>
        <source>What of it is shown</source>
        <translation>Что из него показано</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Прочие</translation>
    </message>
    <message>
        <source>Round by round</source>
        <translation>Круг за кругом</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), drawn from the loaded data</source>
        <translation>
            <numerusform>%Ln клиент из загруженных данных</numerusform>
            <numerusform>%Ln клиента из загруженных данных</numerusform>
            <numerusform>%Ln клиентов из загруженных данных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln придуманный клиент</numerusform>
            <numerusform>%Ln придуманных клиента</numerusform>
            <numerusform>%Ln придуманных клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Inside an algorithm</source>
        <translation>Внутри метода</translation>
    </message>
    <message>
        <source>Choose a method below; Down goes into the picture, Esc out of it</source>
        <translation>Выберите метод внизу; «вниз» входит в картину, Esc выходит из неё</translation>
    </message>
    <message>
        <source>Any method of the catalogue</source>
        <translation>Любой метод каталога</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>The settings of this method: change them and look again</source>
        <translation>Настройки этого метода: измените их и посмотрите снова</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Как обычно</translation>
    </message>
    <message>
        <source>Fit again</source>
        <translation>Обучить снова</translation>
    </message>
    <message>
        <source>Fits the method with these settings</source>
        <translation>Обучает метод с этими настройками</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::KMeansDeck</name>
    <message>
        <source>Customers and centres</source>
        <translation>Клиенты и центры</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Центры</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>С чего начать</translation>
    </message>
    <message>
        <source>Spread out (k-means++)</source>
        <translation>Вразброс (k-means++)</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>Наугад</translation>
    </message>
    <message>
        <source>In one corner</source>
        <translation>В одном углу</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>Другое начало</translation>
    </message>
    <message>
        <source>Other customers to begin at</source>
        <translation>Начать с других клиентов</translation>
    </message>
    <message>
        <source>Total distance, round by round</source>
        <translation>Общее расстояние по кругам</translation>
    </message>
    <message>
        <source>The sum of squared distances from each customer to the own centre, each figure in standard deviations</source>
        <translation>Сумма квадратов расстояний от каждого клиента до своего центра; показатели — в стандартных отклонениях</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), drawn from the loaded data</source>
        <translation>
            <numerusform>%Ln клиент из загруженных данных</numerusform>
            <numerusform>%Ln клиента из загруженных данных</numerusform>
            <numerusform>%Ln клиентов из загруженных данных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln придуманный клиент</numerusform>
            <numerusform>%Ln придуманных клиента</numerusform>
            <numerusform>%Ln придуманных клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>k-means</source>
        <translation>k-средних</translation>
    </message>
    <message>
        <source>Drag a centre, or Tab to it and use the arrow keys</source>
        <translation>Перетащите центр или выберите его клавишей Tab и двигайте стрелками</translation>
    </message>
    <message>
        <source>Made-up customers</source>
        <translation>Придуманные клиенты</translation>
    </message>
    <message>
        <source>Groups planted</source>
        <translation>Заложено групп</translation>
    </message>
    <message>
        <source>Spread of each</source>
        <translation>Разброс каждой</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Colour by what was planted</source>
        <translation>Цвет по заложенному</translation>
    </message>
    <message>
        <source>Found of what was planted: %1 (adjusted Rand index; 1: the same groups, 0: no more alike than by chance)</source>
        <translation>Найдено из заложенного: %1 (скорректированный индекс Рэнда; 1 — те же группы, 0 — не лучше случая)</translation>
    </message>
    <message>
        <source>The method does not know what was planted.</source>
        <translation>Метод не знает, что было заложено.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::LatticeCanvas</name>
    <message>
        <source>to be counted</source>
        <translation>считать</translation>
    </message>
    <message>
        <source>frequent</source>
        <translation>частый</translation>
    </message>
    <message>
        <source>rare</source>
        <translation>редкий</translation>
    </message>
    <message>
        <source>pruned</source>
        <translation>отсечён</translation>
    </message>
    <message>
        <source>never looked at</source>
        <translation>не проверяется</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>впереди</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln basket(s)</source>
        <translation>
            <numerusform>в %Ln корзине</numerusform>
            <numerusform>в %Ln корзинах</numerusform>
            <numerusform>в %Ln корзинах</numerusform>
        </translation>
    </message>
    <message>
        <source>holds %1, which is rare</source>
        <translation>содержит редкий набор %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::LessonEditor</name>
    <message>
        <source>new-lesson.md</source>
        <translation>novyj-urok.md</translation>
    </message>
    <message>
        <source># New lesson
What is it about?
```data
example: gift-shop
```
```step What is known
show: table
```
**{people}** people, {products} products.
```step What is predicted
show: user-neighbours
```
Best for {asked}: **{best}** with {best.score}.
</source>
        <translation># Новый урок
О чём он?
```data
example: gift-shop
```
```step Что известно
show: table
```
Людей: **{people}**, товаров: {products}.
```step Каков прогноз
show: user-neighbours
```
Лучшее для {asked}: **{best}** с {best.score}.
</translation>
    </message>
    <message>
        <source>This is a copy: the lesson that came with the program stays as it is.</source>
        <translation>Это копия: урок, который пришёл с программой, остаётся прежним.</translation>
    </message>
    <message>
        <source>Not all of the file is text in UTF-8.</source>
        <translation>Не весь файл — текст в UTF-8.</translation>
    </message>
    <message>
        <source>What could not be read is shown as �.</source>
        <translation>Что не удалось прочитать, показано как �.</translation>
    </message>
    <message>
        <source>There is no step yet.</source>
        <translation>Шагов пока нет.</translation>
    </message>
    <message>
        <source>unsaved changes</source>
        <translation>не сохранено</translation>
    </message>
    <message>
        <source>line %1 of %2</source>
        <translation>строка %1 из %2</translation>
    </message>
    <message>
        <source>step %1 of %2, follows line %3</source>
        <translation>шаг %1 из %2, по строке %3</translation>
    </message>
    <message>
        <source>This step gives no figures yet</source>
        <translation>Этот шаг пока не даёт чисел</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Save the lesson</source>
        <translation>Сохранить урок</translation>
    </message>
    <message>
        <source>Lessons (%1)</source>
        <translation>Уроки (%1)</translation>
    </message>
    <message>
        <source>Share a copy of the lesson</source>
        <translation>Поделиться копией урока</translation>
    </message>
    <message>
        <source>A copy is in %1</source>
        <translation>Копия здесь: %1</translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Открыть урок</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Несохранённые изменения</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>В «%1» есть несохранённые изменения.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Do not save</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Keep writing</source>
        <translation>Писать дальше</translation>
    </message>
    <message>
        <source>Save the handout</source>
        <translation>Сохранить раздаточный лист</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The handout needs a lesson that can be played.</source>
        <translation>Для раздаточного листа нужен урок, который можно показать.</translation>
    </message>
    <message>
        <source>Mend what is listed among the problems.</source>
        <translation>Исправьте то, что перечислено в списке проблем.</translation>
    </message>
    <message>
        <source>The handout is in %1</source>
        <translation>Раздаточный лист здесь: %1</translation>
    </message>
    <message>
        <source>Back to the lessons</source>
        <translation>Назад к урокам</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Сохранить (Ctrl+S)</translation>
    </message>
    <message>
        <source>Play it as the class will see it (F5)</source>
        <translation>Показать так, как увидит класс (F5)</translation>
    </message>
    <message>
        <source>More for this lesson</source>
        <translation>Ещё для этого урока</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>New lesson</source>
        <translation>Новый урок</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>```step Title
show: table
```
Words.
</source>
        <translation>```step Заголовок
show: table
```
Слова.
</translation>
    </message>
    <message>
        <source>```question choice
What do you think?
```
```answer
- [x] right
- [ ] wrong
hint: Look again.
because: It is so.
```
</source>
        <translation>```question choice
Как вы думаете?
```
```answer
- [x] верно
- [ ] неверно
hint: Посмотрите ещё раз.
because: Это так.
```
</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>A figure that the run of this step gives</source>
        <translation>Число, которое даёт прогон этого шага</translation>
    </message>
    <message>
        <source>Inserts it below the cursor</source>
        <translation>Вставляет под курсором</translation>
    </message>
    <message>
        <source>Text of the lesson</source>
        <translation>Текст урока</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Класс</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Учитель</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>As the class sees it: it can be answered</source>
        <translation>Как видит класс: на вопрос можно ответить</translation>
    </message>
    <message>
        <source>With the answers</source>
        <translation>С ответами</translation>
    </message>
    <message>
        <source>As it is printed</source>
        <translation>Как будет напечатано</translation>
    </message>
    <message>
        <source>Preview for whom</source>
        <translation>Для кого просмотр</translation>
    </message>
    <message>
        <source>The step before</source>
        <translation>Предыдущий шаг</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>Следующий шаг</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Уроки</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Share a copy of the lesson as a file</source>
        <translation>Поделиться копией урока — файлом</translation>
    </message>
    <message>
        <source>The lesson on paper or as PDF</source>
        <translation>Урок на бумаге или в PDF</translation>
    </message>
    <message>
        <source>Questions alone as PDF…</source>
        <translation>Только вопросы, в PDF…</translation>
    </message>
    <message>
        <source>With a page of answers as PDF…</source>
        <translation>С листом ответов, в PDF…</translation>
    </message>
    <message>
        <source>Print the questions alone…</source>
        <translation>Напечатать только вопросы…</translation>
    </message>
    <message>
        <source>Print with a page of answers…</source>
        <translation>Напечатать с листом ответов…</translation>
    </message>
    <message>
        <source>Find and replace (Ctrl+F)</source>
        <translation>Найти и заменить (Ctrl+F)</translation>
    </message>
    <message>
        <source>How to write a lesson (F1)</source>
        <translation>Как написать урок (F1)</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Поделиться</translation>
    </message>
    <message>
        <source>How to write a lesson</source>
        <translation>Как написать урок</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::LessonPicture</name>
    <message>
        <source>The recommendation matrix</source>
        <translation>Матрица рекомендаций</translation>
    </message>
    <message>
        <source>Customers on a plane</source>
        <translation>Клиенты на плоскости</translation>
    </message>
    <message>
        <source>Tree of merges</source>
        <translation>Дерево слияний</translation>
    </message>
    <message>
        <source>List of the first approach</source>
        <translation>Список первого подхода</translation>
    </message>
    <message>
        <source>List of the second approach</source>
        <translation>Список второго подхода</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::LessonSheet</name>
    <message>
        <source>The aim: %1</source>
        <translation>Цель: %1</translation>
    </message>
    <message>
        <source>For the teacher</source>
        <translation>Учителю</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::LessonsView</name>
    <message>
        <source>Lesson</source>
        <translation>Урок</translation>
    </message>
    <message>
        <source>On what data</source>
        <translation>На каких данных</translation>
    </message>
    <message>
        <source>Small example</source>
        <translation>Маленький пример</translation>
    </message>
    <message>
        <source>A sample of this data set</source>
        <translation>Выборка из этих данных</translation>
    </message>
    <message>
        <source>Open a data set to take a sample of it</source>
        <translation>Откройте данные, чтобы взять из них выборку</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::MakerCanvas</name>
    <message>
        <source>products, by taste</source>
        <translation>товары, по вкусам</translation>
    </message>
    <message>
        <source>customers, by taste</source>
        <translation>клиенты, по вкусам</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>не известно</translation>
    </message>
    <message>
        <source>rating %1</source>
        <translation>оценка %1</translation>
    </message>
    <message>
        <source>customer of taste %1, product of taste %2</source>
        <translation>клиент вкуса %1, товар вкуса %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::MakerDeck</name>
    <message>
        <source>Ratings, by planted taste</source>
        <translation>Оценки по посаженным вкусам</translation>
    </message>
    <message>
        <source>What was found of what was planted</source>
        <translation>Что найдено из посаженного</translation>
    </message>
    <message>
        <source>Error by how much is known</source>
        <translation>Ошибка по доле известного</translation>
    </message>
    <message>
        <source>Made-up data</source>
        <translation>Придуманные данные</translation>
    </message>
    <message>
        <source>Make anew</source>
        <translation>Сделать заново</translation>
    </message>
    <message>
        <source>Other customers and products of the same settings</source>
        <translation>Другие клиенты и товары с теми же настройками</translation>
    </message>
    <message>
        <source>Tastes: %1</source>
        <translation>Вкусов: %1</translation>
    </message>
    <message>
        <source>Noise: %1</source>
        <translation>Шум: %1</translation>
    </message>
    <message>
        <source>Known of all cells: %1</source>
        <translation>Известно ячеек: %1</translation>
    </message>
    <message>
        <source>How far the popular are ahead: %1</source>
        <translation>Насколько впереди популярное: %1</translation>
    </message>
    <message>
        <source>New customers, with two ratings: %1</source>
        <translation>Новых клиентов, с двумя оценками: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln придуманный клиент</numerusform>
            <numerusform>%Ln придуманных клиента</numerusform>
            <numerusform>%Ln придуманных клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>taste %1</source>
        <translation>вкус %1</translation>
    </message>
    <message>
        <source>factor %1</source>
        <translation>фактор %1</translation>
    </message>
    <message>
        <source>customers</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>products</source>
        <translation>товары</translation>
    </message>
    <message>
        <source>same taste</source>
        <translation>тот же вкус</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>наугад</translation>
    </message>
    <message>
        <source>share of all ratings that is known</source>
        <translation>доля известных оценок</translation>
    </message>
    <message>
        <source>Make data</source>
        <translation>Создать данные</translation>
    </message>
    <message>
        <source>The sliders at the right make other data; everything follows</source>
        <translation>Ползунки справа делают другие данные; всё следует за ними</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::MixDeck</name>
    <message>
        <source>List of the first approach</source>
        <translation>Список первого подхода</translation>
    </message>
    <message>
        <source>List of the second approach</source>
        <translation>Список второго подхода</translation>
    </message>
    <message>
        <source>The mixed list</source>
        <translation>Смешанный список</translation>
    </message>
    <message>
        <source>Hidden products found, by weight</source>
        <translation>Найдено скрытых товаров, по весу</translation>
    </message>
    <message>
        <source>First approach</source>
        <translation>Первый подход</translation>
    </message>
    <message>
        <source>Second approach</source>
        <translation>Второй подход</translation>
    </message>
    <message>
        <source>Weight of the first approach</source>
        <translation>Вес первого подхода</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Другой</translation>
    </message>
    <message>
        <source>Another customer, and other hidden products</source>
        <translation>Другой клиент и другие скрытые товары</translation>
    </message>
    <message>
        <source>How much the first approach counts; the second has the rest</source>
        <translation>Сколько весит первый подход; второму достаётся остальное</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), drawn from the loaded data</source>
        <translation>
            <numerusform>%Ln клиент, взят из загруженных данных</numerusform>
            <numerusform>%Ln клиента, взяты из загруженных данных</numerusform>
            <numerusform>%Ln клиентов, взяты из загруженных данных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln придуманный клиент</numerusform>
            <numerusform>%Ln придуманных клиента</numerusform>
            <numerusform>%Ln придуманных клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>place</source>
        <translation>место</translation>
    </message>
    <message>
        <source>first</source>
        <translation>первый</translation>
    </message>
    <message>
        <source>second</source>
        <translation>второй</translation>
    </message>
    <message>
        <source>hidden, and found</source>
        <translation>скрыт и найден</translation>
    </message>
    <message>
        <source>not bought, as far as is known</source>
        <translation>насколько известно, не куплен</translation>
    </message>
    <message>
        <source>%1: %2 of %3 hidden found</source>
        <translation>%1: найдено %2 из %3 скрытых</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>смесь</translation>
    </message>
    <message>
        <source>Mixed for %1: %2 of %3 hidden found, in colour</source>
        <translation>Смесь для %1: найдено %2 из %3 скрытых, цветом</translation>
    </message>
    <message>
        <source>found on average, of %1 hidden</source>
        <translation>найдено в среднем, из %1 скрытых</translation>
    </message>
    <message>
        <source>weight of the first; the second has the rest</source>
        <translation>вес первого; второму остальное</translation>
    </message>
    <message>
        <source>The first of the list</source>
        <translation>Первые в списке</translation>
    </message>
    <message>
        <source>Hybrid</source>
        <translation>Гибрид</translation>
    </message>
    <message>
        <source>The slider gives one side more weight, the other less</source>
        <translation>Ползунок даёт больше веса одной стороне и меньше другой</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::OffersList</name>
    <message>
        <source>%1 of %2 found</source>
        <translation>найдено %1 из %2</translation>
    </message>
    <message>
        <source>%1: only the most popular</source>
        <translation>%1: только самое популярное</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::PathsCanvas</name>
    <message>
        <source>asked for</source>
        <translation>о ком речь</translation>
    </message>
    <message>
        <source>has</source>
        <translation>что есть</translation>
    </message>
    <message>
        <source>who has it</source>
        <translation>у кого это есть</translation>
    </message>
    <message>
        <source>what else they have</source>
        <translation>что есть ещё</translation>
    </message>
    <message>
        <source>%1 each</source>
        <translation>по %1</translation>
    </message>
    <message>
        <source>here %1</source>
        <translation>здесь %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::PathsDeck</name>
    <message>
        <source>Walks from customer to product</source>
        <translation>Пути от клиента к товару</translation>
    </message>
    <message>
        <source>Who has what</source>
        <translation>У кого что есть</translation>
    </message>
    <message>
        <source>Weight against popularity</source>
        <translation>Вес против популярности</translation>
    </message>
    <message>
        <source>0 leaves what many have at the top; more brings up what few have</source>
        <translation>0 оставляет наверху то, что есть у многих; больше — поднимает редкое</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Who has what, as it was</source>
        <translation>У кого что есть, как было</translation>
    </message>
    <message>
        <source>Against popularity: %1</source>
        <translation>Против популярности: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, drawn from the loaded data</source>
        <translation>%1, %2, взято из загруженных данных</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>A click takes it away</source>
        <translation>Щелчок забирает</translation>
    </message>
    <message>
        <source>A click gives it</source>
        <translation>Щелчок даёт</translation>
    </message>
    <message>
        <source>No walk leads there.</source>
        <translation>Сюда не ведёт ни один путь.</translation>
    </message>
    <message>
        <source>together: %1</source>
        <translation>вместе: %1</translation>
    </message>
    <message>
        <source>%1 have it: %2 ÷ %3 = %4</source>
        <translation>есть у %1: %2 ÷ %3 = %4</translation>
    </message>
    <message>
        <source>The list: %1</source>
        <translation>Список: %1</translation>
    </message>
    <message>
        <source>Walks to “%1”</source>
        <translation>Пути к «%1»</translation>
    </message>
    <message>
        <source>Walks</source>
        <translation>Пути</translation>
    </message>
    <message>
        <source>Click a cell: has it or not; a name to ask for it; a product at the right for its walks</source>
        <translation>Щёлкните ячейку: есть или нет; имя — о ком речь; товар справа — его пути</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::PlaneCanvas</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln день</numerusform>
            <numerusform>%Ln дня</numerusform>
            <numerusform>%Ln дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Centre %1</source>
        <translation>Центр %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::Player</name>
    <message>
        <source>To the beginning (Home)</source>
        <translation>К началу (Home)</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>К началу</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>One step back (Left)</source>
        <translation>На шаг назад (стрелка влево)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>One step on (Right)</source>
        <translation>На шаг вперёд (стрелка вправо)</translation>
    </message>
    <message>
        <source>Step by itself (Space)</source>
        <translation>Шагать само (пробел)</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Скорость</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Пауза</translation>
    </message>
    <message>
        <source>Replay</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Само</translation>
    </message>
    <message>
        <source>What just changed</source>
        <translation>Что изменилось</translation>
    </message>
    <message>
        <source>Ask the class</source>
        <translation>Вопрос классу</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Проблемы</translation>
    </message>
    <message>
        <source>F8 goes to the next</source>
        <translation>F8 — к следующей</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln ошибка</numerusform>
            <numerusform>%Ln ошибки</numerusform>
            <numerusform>%Ln ошибок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln предупреждение</numerusform>
            <numerusform>%Ln предупреждения</numerusform>
            <numerusform>%Ln предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>None: the lesson can be played.</source>
        <translation>Нет: урок можно показывать.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>строка %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::QuestionBox</name>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Подсказка</translation>
    </message>
    <message>
        <source>Show the answer</source>
        <translation>Показать ответ</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Потому что</translation>
    </message>
    <message>
        <source>Not yet. Look again, or take the hint.</source>
        <translation>Ещё нет. Посмотрите снова или возьмите подсказку.</translation>
    </message>
    <message>
        <source>The answer: %1</source>
        <translation>Ответ: %1</translation>
    </message>
    <message>
        <source>The answer is marked.</source>
        <translation>Ответ отмечен.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Верно.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::QuestionCanvas</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 − (%2 ÷ %3 × %4 + %5 ÷ %3 × %6) = %7</source>
        <translation>%1 − (%2 ÷ %3 × %4 + %5 ÷ %3 × %6) = %7</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>came : not</source>
        <translation>пришли : нет</translation>
    </message>
    <message>
        <source>impurity</source>
        <translation>Джини</translation>
    </message>
    <message>
        <source>What each question takes away</source>
        <translation>Сколько убирает каждый вопрос</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::QuestionDeck</name>
    <message>
        <source>Decision tree</source>
        <translation>Дерево решений</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ReadingPane</name>
    <message>
        <source>Step through it</source>
        <translation>По шагам</translation>
    </message>
    <message>
        <source>What was new</source>
        <translation>Что было новым</translation>
    </message>
    <message>
        <source>How it is trained</source>
        <translation>Как обучают</translation>
    </message>
    <message>
        <source>Learns from lines like these</source>
        <translation>Учится на таких строках</translation>
    </message>
    <message>
        <source>Where it is used</source>
        <translation>Где применяют</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Сильное</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Слабое</translation>
    </message>
    <message>
        <source>Bias and variance</source>
        <translation>Смещение и разброс</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>How it grows</source>
        <translation>Как растёт</translation>
    </message>
    <message>
        <source>In Kindred</source>
        <translation>В Kindred</translation>
    </message>
    <message>
        <source>Comes with a later release.</source>
        <translation>Появится в следующих версиях.</translation>
    </message>
    <message>
        <source>How it works</source>
        <translation>Как работает</translation>
    </message>
    <message>
        <source>Our run, %1: %2</source>
        <translation>Наш расчёт, %1: %2</translation>
    </message>
    <message>
        <source>Our run</source>
        <translation>Наш расчёт</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Числа</translation>
    </message>
    <message>
        <source>Criticism, and whether it is fair</source>
        <translation>Критика, и верна ли она</translation>
    </message>
    <message>
        <source>Ready system</source>
        <translation>Готовая система</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Исследование</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что делает</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Как</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Что нужно</translation>
    </message>
    <message>
        <source>What it gives</source>
        <translation>Что даёт</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>По шагам</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Что идёт не так</translation>
    </message>
    <message>
        <source>How one would know that it works</source>
        <translation>Как узнать, что это работает</translation>
    </message>
    <message>
        <source>Opens the page</source>
        <translation>Открывает страницу</translation>
    </message>
    <message>
        <source>NDCG@10 on this data set: %1 (%2 to %3), %4</source>
        <translation>NDCG@10 на этих данных: %1 (%2–%3), %4</translation>
    </message>
    <message>
        <source>NDCG@10 on the sample shop: %1 (%2 to %3), %4</source>
        <translation>NDCG@10 на примере магазина: %1 (%2–%3), %4</translation>
    </message>
    <message>
        <source>Not run yet on this data set.</source>
        <translation>На этих данных ещё не считалось.</translation>
    </message>
    <message>
        <source>Measure it here</source>
        <translation>Измерить здесь</translation>
    </message>
    <message>
        <source>Hides the latest of each customer, trains %1 on the rest, and sees how well it finds it again</source>
        <translation>Скрывает последнее у каждого клиента, обучает «%1» на остальном и смотрит, найдёт ли он это снова</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Справочник</translation>
    </message>
    <message>
        <source>What is not there yet</source>
        <translation>Чего пока нет</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Try it on the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message>
        <source>ends in a list</source>
        <translation>итог — список</translation>
    </message>
    <message>
        <source>ends in a figure</source>
        <translation>итог — число</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ReferenceDialog</name>
    <message>
        <source>Words and sources of the guide</source>
        <translation>Слова и источники справочника</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Search: cold start, Netflix, 2019…</source>
        <translation>Поиск: холодный старт, Netflix, 2019…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>What the words of this program and of its guide mean.</source>
        <translation>Что значат слова программы и справочника.</translation>
    </message>
    <message>
        <source>Everything that the guide cites, the latest first. To begin with: those of the last years that look back over many others.</source>
        <translation>Всё, что цитирует справочник, начиная с новейшего. Начать лучше с работ последних лет, которые оглядываются на многие другие.</translation>
    </message>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>Здесь нет ничего с «%1».</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Открыть %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ResponseCanvas</name>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::ResponseDeck</name>
    <message>
        <source>The table of responses</source>
        <translation>Таблица откликов</translation>
    </message>
    <message>
        <source>Reset table</source>
        <translation>Вернуть таблицу</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, %1 facts about each</source>
        <translation>
            <numerusform>%Ln человек, фактов о каждом: %1</numerusform>
            <numerusform>%Ln человека, фактов о каждом: %1</numerusform>
            <numerusform>%Ln человек, фактов о каждом: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a cell to change it, also of the one asked about</source>
        <translation>Щёлкните ячейку, чтобы изменить её, и у того, о ком вопрос</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::SurfaceCanvas</name>
    <message>
        <source>→ factor 1, ↑ factor 2; darker: more loss</source>
        <translation>→ фактор 1, ↑ фактор 2; темнее — больше потери</translation>
    </message>
    <message>
        <source>Lowest place: loss %1</source>
        <translation>Самое низкое место: потери %1</translation>
    </message>
    <message>
        <source>found at once, by ridge regression</source>
        <translation>найдено сразу, гребневой регрессией</translation>
    </message>
    <message>
        <source>The run is here: loss %1</source>
        <translation>Обучение здесь: потери %1</translation>
    </message>
    <message>
        <source>Loss %1</source>
        <translation>Потери %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::TotalsCanvas</name>
    <message>
        <source>Round %1</source>
        <translation>Круг %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::TreeDeck</name>
    <message>
        <source>Linkage</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>All side by side</source>
        <translation>Все рядом</translation>
    </message>
    <message>
        <source>Other customers</source>
        <translation>Другие клиенты</translation>
    </message>
    <message>
        <source>Customers on a plane</source>
        <translation>Клиенты на плоскости</translation>
    </message>
    <message>
        <source>Tree of merges</source>
        <translation>Дерево слияний</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), drawn from the loaded data</source>
        <translation>
            <numerusform>%Ln клиент из загруженных данных</numerusform>
            <numerusform>%Ln клиента из загруженных данных</numerusform>
            <numerusform>%Ln клиентов из загруженных данных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up customer(s)</source>
        <translation>
            <numerusform>%Ln придуманный клиент</numerusform>
            <numerusform>%Ln придуманных клиента</numerusform>
            <numerusform>%Ln придуманных клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Dendrogram</source>
        <translation>Дендрограмма</translation>
    </message>
    <message>
        <source>Drag the dashed line: it cuts the tree into groups</source>
        <translation>Тяните пунктир: он режет дерево на группы</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::TrialCanvas</name>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Создано</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Score of this round</source>
        <translation>Балл раунда</translation>
    </message>
    <message>
        <source>What is believed of each offer; the line is the truth</source>
        <translation>Что считается о каждом предложении; черта — истина</translation>
    </message>
    <message>
        <source>Answers lost against the best offer: %1</source>
        <translation>Потеряно откликов против лучшего предложения: %1</translation>
    </message>
    <message>
        <source>Round 0</source>
        <translation>Раунд 0</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Проход %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::TrialDeck</name>
    <message>
        <source>Offers, what is believed of them, and what was lost</source>
        <translation>Предложения, что о них считается и что потеряно</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Other luck</source>
        <translation>Другой случай</translation>
    </message>
    <message>
        <source>How often each is taken up</source>
        <translation>Как часто принимают каждое</translation>
    </message>
    <message>
        <source>How often offer %1 is taken up</source>
        <translation>Как часто принимают предложение %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln round(s), three offers</source>
        <translation>
            <numerusform>%Ln раунд, три предложения</numerusform>
            <numerusform>%Ln раунда, три предложения</numerusform>
            <numerusform>%Ln раундов, три предложения</numerusform>
        </translation>
    </message>
    <message>
        <source>Bandit</source>
        <translation>Бандит</translation>
    </message>
    <message>
        <source>Change how often an offer is taken up, in percent</source>
        <translation>Измените, как часто предложение принимают, в процентах</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::TruthCanvas</name>
    <message>
        <source>Outermost ring: %1 stars off</source>
        <translation>Внешнее кольцо: ошибка в %1 звезды</translation>
    </message>
    <message>
        <source>%1 (95 % interval %2 to %3)</source>
        <translation>%1 (95 % интервал от %2 до %3)</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::TruthDeck</name>
    <message>
        <source>Draw anew</source>
        <translation>Новая выборка</translation>
    </message>
    <message>
        <source>Other customers and products of the same making</source>
        <translation>Другие клиенты и товары того же склада</translation>
    </message>
    <message>
        <source>How the data are made</source>
        <translation>Как сделаны данные</translation>
    </message>
    <message>
        <source>Slide a dial: the data are made anew, the truth is known</source>
        <translation>Сдвиньте ползунок: данные сделаются заново, а правда известна</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::UsesView</name>
    <message>
        <source>Search the uses</source>
        <translation>Поиск по примерам</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::VoteBox</name>
    <message>
        <source>One more hand for %1 (key 1)</source>
        <translation>Ещё одна рука за: %1 (клавиша 1)</translation>
    </message>
    <message>
        <source>One more hand for %1 (key 2)</source>
        <translation>Ещё одна рука за: %1 (клавиша 2)</translation>
    </message>
    <message>
        <source>Vote: which will find more?</source>
        <translation>Голосуем: кто найдёт больше?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hand(s)</source>
        <translation>
            <numerusform>%Ln рука</numerusform>
            <numerusform>%Ln руки</numerusform>
            <numerusform>%Ln рук</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 против %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::VoteCanvas</name>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>click a cell to change it</source>
        <translation>щёлкните ячейку, чтобы изменить</translation>
    </message>
    <message>
        <source>How alike</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>what %1 rated and did not</source>
        <translation>оценённое (%1) и нет</translation>
    </message>
    <message>
        <source>Alike × rating</source>
        <translation>Сходство × оценка</translation>
    </message>
    <message>
        <source>only what %1 has not rated</source>
        <translation>только без оценки (%1)</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>с «%1»</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>÷ sum of “how alike”</source>
        <translation>÷ сумма сходств</translation>
    </message>
    <message>
        <source>+ own average</source>
        <translation>+ своё среднее</translation>
    </message>
    <message>
        <source>%1 would give</source>
        <translation>%1 — прогноз</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>без изменений</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>было %1</translation>
    </message>
    <message>
        <source>How alike are %1 and %2?</source>
        <translation>Насколько похожи %1 и %2?</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Click and type a rating, Delete takes it away</source>
        <translation>Щёлкните и введите оценку; Delete убирает её</translation>
    </message>
    <message>
        <source>A click asks for this customer</source>
        <translation>Щелчок — предсказать для этого клиента</translation>
    </message>
    <message>
        <source>÷ sum of likeness</source>
        <translation>÷ сходства</translation>
    </message>
    <message>
        <source>÷ likeness</source>
        <translation>÷ сходства</translation>
    </message>
</context>
<context>
    <name>kindred::ui::classroom::VoteDeck</name>
    <message>
        <source>The recommendation matrix</source>
        <translation>Матрица рекомендаций</translation>
    </message>
    <message>
        <source>Alike by</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>Less each average</source>
        <translation>Минус среднее</translation>
    </message>
    <message>
        <source>Takes each one&apos;s average away before the vote, and adds the own one after it</source>
        <translation>Перед голосованием вычитает среднее каждого, после него прибавляет своё</translation>
    </message>
    <message>
        <source>Reset ratings</source>
        <translation>Вернуть оценки</translation>
    </message>
    <message>
        <source>User neighbours</source>
        <translation>Соседи-клиенты</translation>
    </message>
    <message>
        <source>Item neighbours</source>
        <translation>Соседи-товары</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln товар</numerusform>
            <numerusform>%Ln товара</numerusform>
            <numerusform>%Ln товаров</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, drawn from the loaded data</source>
        <translation>%1, %2, из загруженных данных</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Click a cell and type; click a name to ask for it</source>
        <translation>Щёлкните ячейку и введите оценку; щелчок по имени — прогноз для него</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::Confidence</name>
    <message>
        <source>You chose this.</source>
        <translation>Выбрано вами.</translation>
    </message>
    <message>
        <source>How sure this is: %1</source>
        <translation>Насколько это надёжно: %1</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::CurrencyChoice</name>
    <message>
        <source>None</source>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Amounts are shown without a sign</source>
        <translation>Суммы показываются без знака валюты</translation>
    </message>
    <message>
        <source>Amounts are shown without a sign: choose the currency to have one</source>
        <translation>Суммы показываются без знака валюты: чтобы он был, выберите валюту</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::DataPage</name>
    <message>
        <source>Import data</source>
        <translation>Импорт данных</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Check what was found, then import</source>
        <translation>Проверьте найденное, затем импортируйте</translation>
    </message>
    <message>
        <source>What is in the project, and what was left out</source>
        <translation>Что есть в проекте и что пропущено</translation>
    </message>
    <message>
        <source>Problems are counted over the whole file, not just the preview</source>
        <translation>Проблемы считаются по всему файлу, а не только по началу</translation>
    </message>
    <message>
        <source>Drop files anywhere in the window to import them</source>
        <translation>Чтобы импортировать файлы, перетащите их в любое место окна</translation>
    </message>
    <message>
        <source>Add data…</source>
        <translation>Добавить данные…</translation>
    </message>
    <message>
        <source>Import what is previewed</source>
        <translation>Импортировать то, что показано</translation>
    </message>
    <message>
        <source>Rename data set</source>
        <translation>Переименовать набор данных</translation>
    </message>
    <message>
        <source>Save skipped rows…</source>
        <translation>Сохранить пропущенные строки…</translation>
    </message>
    <message>
        <source>Segment customers</source>
        <translation>Разделить клиентов на сегменты</translation>
    </message>
    <message>
        <source>Remove data set…</source>
        <translation>Удалить набор данных…</translation>
    </message>
    <message>
        <source>Start with your data</source>
        <translation>Начните со своих данных</translation>
    </message>
    <message>
        <source>Drop a file of purchases or ratings anywhere in this window, or choose one. Its columns, dates and letters are recognised, and you see everything before it is imported.</source>
        <translation>Перетащите файл покупок или оценок в любое место окна или выберите его. Столбцы, даты и кодировка распознаются, и вы видите всё до импорта.</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message>
        <source>Four people, five films</source>
        <translation>Четыре человека, пять фильмов</translation>
    </message>
    <message>
        <source>Fruit baskets</source>
        <translation>Корзины с фруктами</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Что будет импортировано</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Набор данных</translation>
    </message>
    <message>
        <source>The import that is running has to end first</source>
        <translation>Сначала должен закончиться текущий импорт</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Выберите файлы для импорта</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>Импорт %1</translation>
    </message>
    <message>
        <source>%1, revision %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Предпочтение</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Time taken</source>
        <translation>Затрачено времени</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Change how a preference is counted</source>
        <translation>Изменить подсчёт предпочтений</translation>
    </message>
    <message>
        <source>Remove data set</source>
        <translation>Удалить набор данных</translation>
    </message>
    <message>
        <source>Remove “%1” from the project?</source>
        <translation>Удалить «%1» из проекта?</translation>
    </message>
    <message>
        <source>Its segments, recommenders and audiences go with it. This cannot be undone; the files it came from stay.</source>
        <translation>Вместе с ним удаляются его сегменты, модели рекомендаций и аудитории. Вернуть их нельзя; исходные файлы останутся.</translation>
    </message>
    <message>
        <source>%1 skipped.csv</source>
        <translation>%1 пропущено.csv</translation>
    </message>
    <message>
        <source>Save skipped rows</source>
        <translation>Сохранить пропущенные строки</translation>
    </message>
    <message>
        <source>CSV text (*.csv)</source>
        <translation>Текст CSV (*.csv)</translation>
    </message>
    <message>
        <source>Skipped rows were saved</source>
        <translation>Пропущенные строки сохранены</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Добавить в «%1»</translation>
    </message>
    <message>
        <source>Change the currency</source>
        <translation>Изменение валюты</translation>
    </message>
    <message>
        <source>Data (%1)</source>
        <translation>Данные (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::DatasetPane</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Name of the data set</source>
        <translation>Имя набора данных</translation>
    </message>
    <message>
        <source>Remove data set…</source>
        <translation>Удалить набор данных…</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>Коротко</translation>
    </message>
    <message>
        <source>Count a preference as</source>
        <translation>Считать предпочтением</translation>
    </message>
    <message>
        <source>What algorithms propose for this data set; each run can differ.</source>
        <translation>Что алгоритмы предлагают для этого набора данных; в каждом расчёте можно иначе.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Currency of prices</source>
        <translation>Валюта цен</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::FactsBar</name>
    <message>
        <source>Seconds since 1970</source>
        <translation>Секунды с 1970 года</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>Миллисекунды с 1970 года</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Запятая ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Точка с запятой ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Черта |</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
    <message>
        <source>Point .</source>
        <translation>Точка .</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Имена столбцов</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Данные</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Десятичный знак</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Первая строка</translation>
    </message>
    <message>
        <source>Recognise it</source>
        <translation>Распознать</translation>
    </message>
    <message>
        <source>Several, as one</source>
        <translation>Несколько, как один</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Days of a spreadsheet</source>
        <translation>Дни электронной таблицы</translation>
    </message>
    <message>
        <source>Microseconds since 1970</source>
        <translation>Микросекунды с 1970 года</translation>
    </message>
    <message>
        <source>Nanoseconds since 1970</source>
        <translation>Наносекунды с 1970 года</translation>
    </message>
    <message>
        <source>Line end</source>
        <translation>Конец строки</translation>
    </message>
    <message>
        <source>Kept together</source>
        <translation>Оставлены вместе</translation>
    </message>
    <message>
        <source>Products in a cell</source>
        <translation>Товары в ячейке</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ImportPane</name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln row(s)</source>
        <translation>
            <numerusform>Импорт: %Ln строка</numerusform>
            <numerusform>Импорт: %Ln строки</numerusform>
            <numerusform>Импорт: %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Count problems</source>
        <translation>Посчитать проблемы</translation>
    </message>
    <message>
        <source>Counting over the whole file…</source>
        <translation>Подсчёт по всему файлу…</translation>
    </message>
    <message>
        <source>Reading the beginning of the file…</source>
        <translation>Чтение начала файла…</translation>
    </message>
    <message>
        <source>The whole file was not counted yet.</source>
        <translation>Весь файл ещё не посчитан.</translation>
    </message>
    <message>
        <source>Nothing can be imported yet: see the note beside.</source>
        <translation>Пока импортировать нечего: см. примечание рядом.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped</source>
        <translation>
            <numerusform>%Ln строка пропущена</numerusform>
            <numerusform>%Ln строки пропущены</numerusform>
            <numerusform>%Ln строк пропущено</numerusform>
        </translation>
    </message>
    <message>
        <source>and why</source>
        <translation>и почему</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Полезно знать</translation>
    </message>
    <message>
        <source>Count a preference as</source>
        <translation>Считать предпочтением</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln row(s)</source>
        <translation>
            <numerusform>Добавить %Ln строку</numerusform>
            <numerusform>Добавить %Ln строки</numerusform>
            <numerusform>Добавить %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the rows go</source>
        <translation>Куда попадут строки</translation>
    </message>
    <message>
        <source>Data set that the rows come to</source>
        <translation>Набор данных, в который попадут строки</translation>
    </message>
    <message>
        <source>A new data set</source>
        <translation>Новый набор данных</translation>
    </message>
    <message>
        <source>Add to “%1”</source>
        <translation>Добавить в «%1»</translation>
    </message>
    <message>
        <source>Then it holds:</source>
        <translation>Тогда в нём будет:</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ImportPanel</name>
    <message>
        <source>Reading…</source>
        <translation>Чтение…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln столбец</numerusform>
            <numerusform>%Ln столбца</numerusform>
            <numerusform>%Ln столбцов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3. Read in %4.</source>
        <translation>%1, %2, %3. Прочитано за %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what the columns mean above the rows.</source>
        <translation>Назначение столбцов выбирается над строками.</translation>
    </message>
    <message>
        <source>Drop another file anywhere on this page, or</source>
        <translation>Перетащите другой файл в любое место страницы или</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Add a table of customers…</source>
        <translation>Добавить таблицу клиентов…</translation>
    </message>
    <message>
        <source>Add a table of products…</source>
        <translation>Добавить таблицу товаров…</translation>
    </message>
    <message>
        <source>Leave out the table of customers</source>
        <translation>Убрать таблицу клиентов</translation>
    </message>
    <message>
        <source>Leave out the table of products</source>
        <translation>Убрать таблицу товаров</translation>
    </message>
    <message>
        <source>Currency of prices</source>
        <translation>Валюта цен</translation>
    </message>
    <message>
        <source>Save these settings</source>
        <translation>Сохранить эти настройки</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>%1, as in the file</source>
        <translation>%1, как в файле</translation>
    </message>
    <message>
        <source>Day first, as in %1</source>
        <translation>Сначала день, как в %1</translation>
    </message>
    <message>
        <source>Month first, as in %1</source>
        <translation>Сначала месяц, как в %1</translation>
    </message>
    <message>
        <source>Save these settings as…</source>
        <translation>Сохранить эти настройки как…</translation>
    </message>
    <message>
        <source>They are offered again for files with the same columns</source>
        <translation>Они снова будут предложены для файлов с теми же столбцами</translation>
    </message>
    <message>
        <source>Use saved settings</source>
        <translation>Взять сохранённые настройки</translation>
    </message>
    <message>
        <source>Saved for files with the same columns</source>
        <translation>Сохранены для файлов с теми же столбцами</translation>
    </message>
    <message>
        <source>Join by “%1”</source>
        <translation>Соединить по «%1»</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <translation>Пропустить %1</translation>
    </message>
    <message>
        <source>Swap day and month back</source>
        <translation>Поменять день и месяц обратно</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Save settings…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Customers…</source>
        <translation>Клиенты…</translation>
    </message>
    <message>
        <source>Products…</source>
        <translation>Товары…</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Таблицы (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Все файлы (*)</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::PreferenceChoice</name>
    <message>
        <source>1 order = 2, 2 = 3, 3 = 4, 4 or more = 5</source>
        <translation>1 заказ = 2, 2 = 3, 3 = 4, 4 и больше = 5</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::PreviewHeader</name>
    <message>
        <source>What column %1 means</source>
        <translation>Что значит столбец %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::PreviewModel</name>
    <message numerus="yes">
        <source>%Ln kind(s)</source>
        <translation>
            <numerusform>%Ln вид</numerusform>
            <numerusform>%Ln вида</numerusform>
            <numerusform>%Ln видов</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Проблема</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>В файле: %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::PreviewTable</name>
    <message>
        <source>Preview</source>
        <translation>Просмотр</translation>
    </message>
    <message>
        <source>choose what each column means</source>
        <translation>выберите, что значит каждый столбец</translation>
    </message>
    <message>
        <source>Suggest roles again</source>
        <translation>Предложить роли снова</translation>
    </message>
    <message>
        <source>Preview of the rows</source>
        <translation>Просмотр строк</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Все строки</translation>
    </message>
    <message>
        <source>Only problems</source>
        <translation>Только проблемы</translation>
    </message>
    <message>
        <source>Only problems %1</source>
        <translation>Только проблемы: %1</translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln of them</source>
        <translation>
            <numerusform>первая %Ln из них</numerusform>
            <numerusform>первые %Ln из них</numerusform>
            <numerusform>первые %Ln из них</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln</source>
        <translation>
            <numerusform>первая %Ln</numerusform>
            <numerusform>первые %Ln</numerusform>
            <numerusform>первые %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 of %2</source>
        <translation>первые %1 из %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ProjectPanel</name>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>События</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Набор данных</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Первое</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Последнее</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импортировано</translation>
    </message>
    <message numerus="yes">
        <source>%Ln data set(s)</source>
        <translation>
            <numerusform>%Ln набор данных</numerusform>
            <numerusform>%Ln набора данных</numerusform>
            <numerusform>%Ln наборов данных</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 read in %3</source>
        <translation>%1: %2, прочитано за %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln строка</numerusform>
            <numerusform>%Ln строки</numerusform>
            <numerusform>%Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>No row was skipped</source>
        <translation>Ни одна строка не пропущена</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) skipped, with the first lines of each reason</source>
        <translation>
            <numerusform>%Ln строка пропущена; первые строки каждой причины</numerusform>
            <numerusform>%Ln строки пропущены; первые строки каждой причины</numerusform>
            <numerusform>%Ln строк пропущено; первые строки каждой причины</numerusform>
        </translation>
    </message>
    <message>
        <source>In this project</source>
        <translation>В этом проекте</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Отчёт об импорте</translation>
    </message>
    <message>
        <source>Save skipped rows…</source>
        <translation>Сохранить пропущенные строки…</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Полезно знать</translation>
    </message>
    <message>
        <source>Data sets in this project</source>
        <translation>Наборы данных этого проекта</translation>
    </message>
    <message>
        <source>Segment customers</source>
        <translation>Разделить клиентов на сегменты</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Added to what was there: %1</source>
        <translation>Добавлено к тому, что было: %1</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Как получен</translation>
    </message>
    <message>
        <source>%1: part of “%2” with %3</source>
        <translation>%1: часть набора «%2» (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) do not meet the conditions</source>
        <translation>
            <numerusform>%Ln строка не отвечает условиям</numerusform>
            <numerusform>%Ln строки не отвечают условиям</numerusform>
            <numerusform>%Ln строк не отвечают условиям</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ReasonList</name>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; with their attributes.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; со свойствами.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; by &lt;b&gt;%2&lt;/b&gt; of &lt;b&gt;%3&lt;/b&gt;, %4 to %5.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;; &lt;b&gt;%2&lt;/b&gt;; &lt;b&gt;%3&lt;/b&gt;, %4 — %5.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; by &lt;b&gt;%2&lt;/b&gt; of &lt;b&gt;%3&lt;/b&gt;.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt;; &lt;b&gt;%2&lt;/b&gt;; &lt;b&gt;%3&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Line %1 of %2</source>
        <translation>Строка %1 из %2</translation>
    </message>
    <message>
        <source>What is done with rows of “%1”</source>
        <translation>Что делать со строками «%1»</translation>
    </message>
    <message>
        <source>Show these rows in the preview</source>
        <translation>Показать эти строки в предпросмотре</translation>
    </message>
</context>
<context>
    <name>kindred::ui::data::ShareBar</name>
    <message>
        <source>%1 imported</source>
        <translation>импортировано: %1</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>пропущено: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s) imported, %2 skipped</source>
        <translation>
            <numerusform>Импортировано %1 из %Ln строки, пропущено: %2</numerusform>
            <numerusform>Импортировано %1 из %Ln строк, пропущено: %2</numerusform>
            <numerusform>Импортировано %1 из %Ln строк, пропущено: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::ActivityPanel</name>
    <message>
        <source>Weeks</source>
        <translation>Недели</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Месяцы</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Годы</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Orders over time</source>
        <translation>Заказы по времени</translation>
    </message>
    <message>
        <source>This data set has no dates, so nothing is known of when things happened.</source>
        <translation>В этом наборе данных нет дат, поэтому неизвестно, что когда было.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln заказ</numerusform>
            <numerusform>%Ln заказа</numerusform>
            <numerusform>%Ln заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Week from %1</source>
        <translation>Неделя с %1</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>%1 за неделю</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1 за месяц</translation>
    </message>
    <message>
        <source>%1 per year</source>
        <translation>%1 за год</translation>
    </message>
    <message>
        <source>dark: selected, light: everyone</source>
        <translation>тёмное: выделенные, светлое: все</translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>выделено: %1</translation>
    </message>
    <message numerus="yes">
        <source>only %n day(s) of it are in the data</source>
        <translation>
            <numerusform>из периода в данных только %Ln день</numerusform>
            <numerusform>из периода в данных только %Ln дня</numerusform>
            <numerusform>из периода в данных только %Ln дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <comment>of an incomplete week</comment>
        <translation>
            <numerusform>%Ln день</numerusform>
            <numerusform>%Ln дня</numerusform>
            <numerusform>%Ln дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) closed</source>
        <translation>
            <numerusform>%Ln нерабочий день</numerusform>
            <numerusform>%Ln нерабочих дня</numerusform>
            <numerusform>%Ln нерабочих дней</numerusform>
        </translation>
    </message>
    <message>
        <source>week from %1</source>
        <translation>неделя с %1</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Lines of orders</source>
        <translation>Строки заказов</translation>
    </message>
    <message>
        <source>%1 of those selected</source>
        <translation>%1 выбранных</translation>
    </message>
    <message>
        <source>Ratings over time</source>
        <translation>Оценки во времени</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n оценка</numerusform>
            <numerusform>%n оценки</numerusform>
            <numerusform>%n оценок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of orders</source>
        <translation>
            <numerusform>%n строка заказов</numerusform>
            <numerusform>%n строки заказов</numerusform>
            <numerusform>%n строк заказов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without ratings</source>
        <translation>
            <numerusform>%n день без оценок</numerusform>
            <numerusform>%n дня без оценок</numerusform>
            <numerusform>%n дней без оценок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::ConditionEditor</name>
    <message>
        <source>Filter no more by %1</source>
        <translation>Больше не отбирать по: %1</translation>
    </message>
    <message>
        <source>This is no number, or the ends are the wrong way round.</source>
        <translation>Это не число, или границы перепутаны.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a value and how many have it</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>contains…</source>
        <translation>содержит…</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1, от</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1, до</translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::ConditionList</name>
    <message>
        <source>Filter by a column</source>
        <translation>Отобрать по столбцу</translation>
    </message>
    <message>
        <source>Filter by a column…</source>
        <translation>Отобрать по столбцу…</translation>
    </message>
    <message numerus="yes">
        <source>The selection: %Ln customer(s)</source>
        <translation>
            <numerusform>Выделение: %Ln клиент</numerusform>
            <numerusform>Выделение: %Ln клиента</numerusform>
            <numerusform>Выделение: %Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>The selection (nobody)</source>
        <translation>Выделение (никого)</translation>
    </message>
    <message>
        <source>Of customers</source>
        <translation>О клиентах</translation>
    </message>
    <message>
        <source>Of products</source>
        <translation>О товарах</translation>
    </message>
    <message>
        <source>Of purchases and ratings</source>
        <translation>О покупках и оценках</translation>
    </message>
    <message>
        <source>Filter no more by the selection</source>
        <translation>Больше не отбирать по выделению</translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::FilterPane</name>
    <message>
        <source>Close the filter</source>
        <translation>Закрыть фильтр</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Name of the new data set</source>
        <translation>Имя нового набора данных</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Make data set</source>
        <translation>Создать набор</translation>
    </message>
    <message>
        <source>%1 filtered</source>
        <translation>%1, фильтр</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Подсчёт…</translation>
    </message>
    <message>
        <source>Mend what is marked above.</source>
        <translation>Исправьте отмеченное выше.</translation>
    </message>
    <message>
        <source>Keeps %1 of %2 events: %3 customers, %4 products.</source>
        <translation>Останется событий: %1 из %2; клиентов: %3, товаров: %4.</translation>
    </message>
    <message>
        <source>Made “%1”</source>
        <translation>Создан «%1»</translation>
    </message>
    <message>
        <source>Keeps what the filter leaves as a data set of its own; without it, this page alone shows it</source>
        <translation>Сохраняет то, что оставил фильтр, как отдельный набор; без этого его показывает только эта страница</translation>
    </message>
    <message>
        <source>Select these customers</source>
        <translation>Выделить этих клиентов</translation>
    </message>
    <message>
        <source>Selects them on all pages</source>
        <translation>Выделяет их на всех страницах</translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::KeyFigures</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%Ln день</numerusform>
            <numerusform>%Ln дня</numerusform>
            <numerusform>%Ln дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>With events; %1 are listed</source>
        <translation>С событиями; в списке: %1</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>%1 customer-product pairs</source>
        <translation>Пар клиента и товара: %1</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>Средняя оценка</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>Событий: %1</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Ordered again</source>
        <translation>Заказали снова</translation>
    </message>
    <message>
        <source>Customers with two orders or more: %1</source>
        <translation>Клиенты с двумя заказами и более: %1</translation>
    </message>
    <message>
        <source>Last active, median</source>
        <translation>Давность, медиана</translation>
    </message>
    <message>
        <source>Of the selected customers</source>
        <translation>У выделенных клиентов</translation>
    </message>
    <message>
        <source>Days from a customer&apos;s last event to the day after the last one of the data</source>
        <translation>Дней от последнего события клиента до дня после последнего события в данных</translation>
    </message>
    <message>
        <source>Products rated by each</source>
        <translation>Оценено каждым</translation>
    </message>
    <message>
        <source>Products bought by each</source>
        <translation>Куплено каждым</translation>
    </message>
    <message>
        <source>Density: %1 of all pairs of a customer and a product, %2</source>
        <translation>Плотность: %1 из всех пар клиента и товара, %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::MatrixPanel</name>
    <message>
        <source>Zoom in</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>Показать всю матрицу</translation>
    </message>
    <message>
        <source>Customers, busiest first</source>
        <translation>Клиенты, сначала самые активные</translation>
    </message>
    <message>
        <source>Products, most bought first</source>
        <translation>Товары, сначала самые покупаемые</translation>
    </message>
    <message>
        <source>From customer</source>
        <translation>От клиента</translation>
    </message>
    <message>
        <source>To customer</source>
        <translation>До клиента</translation>
    </message>
    <message>
        <source>Filled cells</source>
        <translation>Заполнено ячеек</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Плотность</translation>
    </message>
    <message>
        <source>Customers %1 to %2</source>
        <translation>Клиенты с %1 по %2</translation>
    </message>
    <message>
        <source>Products %1 to %2</source>
        <translation>Товары с %1 по %2</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>%1 of %2 cells filled, %3</source>
        <translation>Заполнено %1 из %2 ячеек, %3</translation>
    </message>
    <message>
        <source>Products, most rated first</source>
        <translation>Товары, сначала чаще оцениваемые</translation>
    </message>
    <message>
        <source>Who rated what</source>
        <translation>Кто что оценил</translation>
    </message>
    <message>
        <source>Who bought what</source>
        <translation>Кто что купил</translation>
    </message>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1–%2 из %3</translation>
    </message>
    <message>
        <source>customers %1, products %2</source>
        <translation>клиенты %1, товары %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pair(s)</source>
        <translation>
            <numerusform>%Ln пара</numerusform>
            <numerusform>%Ln пары</numerusform>
            <numerusform>%Ln пар</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::QualityPanel</name>
    <message>
        <source>Data quality</source>
        <translation>Качество данных</translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>Стоит посмотреть: %Ln</numerusform>
            <numerusform>Стоит посмотреть: %Ln</numerusform>
            <numerusform>Стоит посмотреть: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выделить</translation>
    </message>
    <message>
        <source>Select these customers on all pages</source>
        <translation>Выделить этих клиентов на всех страницах</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Исключить…</translation>
    </message>
    <message>
        <source>Propose a filter that makes a data set without them</source>
        <translation>Предложить фильтр, который создаст набор данных без них</translation>
    </message>
    <message>
        <source>Copy ids</source>
        <translation>Скопировать номера</translation>
    </message>
    <message>
        <source>Copy the ids of these products</source>
        <translation>Скопировать номера этих товаров</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show them over time</source>
        <translation>Показать их по времени</translation>
    </message>
    <message>
        <source>Show the long tail</source>
        <translation>Показать длинный хвост</translation>
    </message>
    <message>
        <source>Show the import on the Data page</source>
        <translation>Показать импорт на странице «Данные»</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n id(s)</source>
        <translation>
            <numerusform>Скопирован %Ln номер</numerusform>
            <numerusform>Скопировано %Ln номера</numerusform>
            <numerusform>Скопировано %Ln номеров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::RfmPanel</name>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>Лучшие</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Средние</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Ушедшие</translation>
    </message>
    <message>
        <source>Win back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Recency and frequency</source>
        <translation>Давность и частота</translation>
    </message>
    <message>
        <source>number: customers, bar: share selected</source>
        <translation>число: клиенты, полоса: доля выделенных</translation>
    </message>
    <message>
        <source>number: customers</source>
        <translation>число: клиенты</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>Давность</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Выделено</translation>
    </message>
    <message>
        <source>This data set has no dates, so it is not known who was here lately.</source>
        <translation>В этом наборе данных нет дат, поэтому неизвестно, кто был здесь недавно.</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>recency %1, frequency %2 of 5</source>
        <translation>давность %1, частота %2 из 5</translation>
    </message>
    <message>
        <source>%1 selected, %2</source>
        <translation>выделено: %1, %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>Frequency: times rated, 5 = often</source>
        <translation>Частота: число оценок, 5 = часто</translation>
    </message>
    <message>
        <source>Frequency: orders, 5 = often</source>
        <translation>Частота: число заказов, 5 = часто</translation>
    </message>
    <message>
        <source>Recency: days, 5 = lately</source>
        <translation>Давность: дни, 5 = недавно</translation>
    </message>
    <message>
        <source>days since the last rating: %1; times rated: %2</source>
        <translation>дней с последней оценки: %1; раз оценено: %2</translation>
    </message>
    <message>
        <source>days since the last order: %1; orders: %2</source>
        <translation>дней с последнего заказа: %1; заказов: %2</translation>
    </message>
    <message>
        <source>equal figures share a score</source>
        <translation>у равных значений общий балл</translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::TailPanel</name>
    <message>
        <source>%1 of the total</source>
        <translation>%1 от общего</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Of all</source>
        <translation>От всех</translation>
    </message>
    <message>
        <source>Share of the total</source>
        <translation>Доля от общего</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), %1</source>
        <translation>
            <numerusform>%Ln клиент, %1</numerusform>
            <numerusform>%Ln клиента, %1</numerusform>
            <numerusform>%Ln клиентов, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s), %1</source>
        <translation>
            <numerusform>%Ln товар, %1</numerusform>
            <numerusform>%Ln товара, %1</numerusform>
            <numerusform>%Ln товаров, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Long tail</source>
        <translation>Длинный хвост</translation>
    </message>
    <message>
        <source>share of revenue, Gini %1</source>
        <translation>доля выручки, Джини %1</translation>
    </message>
    <message>
        <source>There is nothing to add up.</source>
        <translation>Складывать нечего.</translation>
    </message>
    <message>
        <source>Customers, best first</source>
        <translation>Клиенты, сначала лучшие</translation>
    </message>
    <message>
        <source>Products, best seller first</source>
        <translation>Товары, сначала самые ходовые</translation>
    </message>
    <message>
        <source>make 80 % of revenue</source>
        <translation>дают 80&#xa0;% выручки</translation>
    </message>
    <message>
        <source>share of ratings, Gini %1</source>
        <translation>доля оценок, Джини %1</translation>
    </message>
    <message>
        <source>share of purchases, Gini %1</source>
        <translation>доля покупок, Джини %1</translation>
    </message>
    <message>
        <source>Customers, busiest first</source>
        <translation>Клиенты, сначала самые активные</translation>
    </message>
    <message>
        <source>Products, most rated first</source>
        <translation>Товары, сначала чаще оцениваемые</translation>
    </message>
    <message>
        <source>have 80 % of ratings</source>
        <translation>это 80 % оценок</translation>
    </message>
    <message>
        <source>make 80 % of purchases</source>
        <translation>дают 80 % покупок</translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::ValuesPanel</name>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>To</source>
        <translation>До</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Выделено</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Order values</source>
        <translation>Суммы заказов</translation>
    </message>
    <message>
        <source>dark: selected, light: everyone</source>
        <translation>тёмное: выделенные, светлое: все</translation>
    </message>
    <message>
        <source>This data set has neither ratings nor prices.</source>
        <translation>В этом наборе данных нет ни оценок, ни цен.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%Ln оценка</numerusform>
            <numerusform>%Ln оценки</numerusform>
            <numerusform>%Ln оценок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln заказ</numerusform>
            <numerusform>%Ln заказа</numerusform>
            <numerusform>%Ln заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>selected: %1</source>
        <translation>выделено: %1</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>how often each was given</source>
        <translation>как часто ставили каждую</translation>
    </message>
    <message>
        <source>number of orders</source>
        <translation>число заказов</translation>
    </message>
    <message>
        <source>Value of an order</source>
        <translation>Сумма заказа</translation>
    </message>
    <message>
        <source>Value of an order, %1</source>
        <translation>Сумма заказа, %1</translation>
    </message>
    <message>
        <source>%1, each step a multiple of the one before</source>
        <translation>%1; каждый шаг во столько же раз больше прежнего</translation>
    </message>
</context>
<context>
    <name>kindred::ui::explore::WeekdayPanel</name>
    <message>
        <source>Weekday and hour</source>
        <translation>День недели и час</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>заказы</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>День недели</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Выделено</translation>
    </message>
    <message>
        <source>This data set has no dates, so weekdays are not known.</source>
        <translation>В этом наборе данных нет дат, поэтому дни недели неизвестны.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%Ln заказ</numerusform>
            <numerusform>%Ln заказа</numerusform>
            <numerusform>%Ln заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to %3 o&apos;clock</source>
        <translation>%1, с %2 до %3 ч</translation>
    </message>
    <message>
        <source>%1 by those selected, %2</source>
        <translation>%1 у выделенных, %2</translation>
    </message>
    <message>
        <source>Hour of the day</source>
        <translation>Час дня</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>ratings</source>
        <translation>оценки</translation>
    </message>
    <message>
        <source>%1, bar: share selected</source>
        <translation>%1, полоса: доля выбранных</translation>
    </message>
    <message numerus="yes">
        <source>%n rating(s)</source>
        <translation>
            <numerusform>%n оценка</numerusform>
            <numerusform>%n оценки</numerusform>
            <numerusform>%n оценок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::help::DataSourcesDialog</name>
    <message>
        <source>Where to find data</source>
        <translation>Где найти данные</translation>
    </message>
    <message>
        <source>Download a file and drop it on the window, compressed as it is; its layout is recognised from its content. Files of your own need no download: any table of orders or ratings will do.</source>
        <translation>Загрузите файл и перетащите его в окно сжатым как есть; устройство файла распознаётся по содержимому. Для своих файлов загрузка не нужна: подойдёт любая таблица заказов или оценок.</translation>
    </message>
    <message>
        <source>Search: films, books, baskets…</source>
        <translation>Поиск: фильмы, книги, корзины…</translation>
    </message>
    <message>
        <source>Sources of data</source>
        <translation>Источники данных</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>kindred::ui::help::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Search all of the help</source>
        <translation>Поиск по всей справке</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Назад (Alt+влево)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что найдено</translation>
    </message>
    <message>
        <source>Text of the help</source>
        <translation>Текст справки</translation>
    </message>
    <message>
        <source>This control</source>
        <translation>Этот элемент</translation>
    </message>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>Здесь нет ничего с «%1».</translation>
    </message>
    <message>
        <source>Kindred help</source>
        <translation>Справка Kindred</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить в PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>This page…</source>
        <translation>Эту страницу…</translation>
    </message>
    <message>
        <source>All of the help…</source>
        <translation>Всю справку…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
</context>
<context>
    <name>kindred::ui::help::PictureCanvas</name>
    <message>
        <source>How it works in one picture</source>
        <translation>Как это работает, в одной картинке</translation>
    </message>
</context>
<context>
    <name>kindred::ui::help::SourceCard</name>
    <message>
        <source>Open its page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>Open the page of %1</source>
        <translation>Открыть страницу %1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>To drop</source>
        <translation>Перетащить</translation>
    </message>
</context>
<context>
    <name>kindred::ui::help::SourceList</name>
    <message>
        <source>Where to search</source>
        <translation>Где искать</translation>
    </message>
    <message>
        <source>Well-known data sets</source>
        <translation>Известные наборы данных</translation>
    </message>
    <message>
        <source>Nothing here holds “%1”.</source>
        <translation>Здесь нет ничего с «%1».</translation>
    </message>
</context>
<context>
    <name>kindred::ui::help::WordTips</name>
    <message>
        <source>(F1: more)</source>
        <translation>(F1 — подробнее)</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::CalibrationPlot</name>
    <message>
        <source>Predicted</source>
        <translation>Предсказано</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ContactPane</name>
    <message>
        <source>Whom to contact</source>
        <translation>К кому обратиться</translation>
    </message>
    <message>
        <source>The best</source>
        <translation>Лучшие</translation>
    </message>
    <message>
        <source>How many to contact</source>
        <translation>К скольким обратиться</translation>
    </message>
    <message>
        <source>Expected contribution, by number contacted</source>
        <translation>Ожидаемая прибыль по числу обращений</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>assumed, until a campaign measures it</source>
        <translation>допущение, пока не измерит кампания</translation>
    </message>
    <message>
        <source>One contact costs</source>
        <translation>Обращение стоит</translation>
    </message>
    <message>
        <source>Plan campaign…</source>
        <translation>В кампанию…</translation>
    </message>
    <message>
        <source>An order earns</source>
        <translation>Заказ приносит</translation>
    </message>
    <message>
        <source>One who stays earns</source>
        <translation>Оставшийся приносит</translation>
    </message>
    <message>
        <source>A yes earns</source>
        <translation>«Да» приносит</translation>
    </message>
    <message>
        <source>At first 30 % of the median order</source>
        <translation>Сначала 30 % от медианного заказа</translation>
    </message>
    <message>
        <source>Of those who leave, stay if contacted</source>
        <translation>Из уходящих останутся, если обратиться</translation>
    </message>
    <message>
        <source>Would not have come anyway</source>
        <translation>Без обращения не пришли бы</translation>
    </message>
    <message numerus="yes">
        <source>Select the top %Ln</source>
        <translation>
            <numerusform>Выделить %Ln лучшего</numerusform>
            <numerusform>Выделить %Ln лучших</numerusform>
            <numerusform>Выделить %Ln лучших</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>из %1</translation>
    </message>
    <message>
        <source>Will leave</source>
        <translation>Уйдут</translation>
    </message>
    <message>
        <source>Will buy</source>
        <translation>Купят</translation>
    </message>
    <message>
        <source>Will say yes</source>
        <translation>Скажут «да»</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>stay because they were contacted</source>
        <translation>останутся благодаря обращению</translation>
    </message>
    <message>
        <source>because they were contacted</source>
        <translation>благодаря обращению</translation>
    </message>
    <message>
        <source>They earn</source>
        <translation>Они принесут</translation>
    </message>
    <message>
        <source>Contacting costs</source>
        <translation>Обращения стоят</translation>
    </message>
    <message>
        <source>Left over</source>
        <translation>Останется</translation>
    </message>
    <message>
        <source>No contact pays: it would need a yes of more than %1.</source>
        <translation>Ни одно обращение не окупается: нужна вероятность больше %1.</translation>
    </message>
    <message>
        <source>Every contact above %1 pays: up to %2 customers, %3.</source>
        <translation>Окупается каждое обращение выше %1: до %2 клиентов, %3.</translation>
    </message>
    <message>
        <source>On the test %1 of the best %2 said yes; %3 were expected.</source>
        <translation>На проверке из лучших %2 «да» у %1; ожидалось %3.</translation>
    </message>
    <message>
        <source>Not all who leave can be kept.</source>
        <translation>Не всех уходящих можно удержать.</translation>
    </message>
    <message>
        <source>Likely buyers may buy anyway.</source>
        <translation>Вероятные покупатели могут купить и так.</translation>
    </message>
    <message>
        <source>Hold some back. What the campaign then measures replaces the assumed %1.</source>
        <translation>Оставьте часть без обращения. Что измерит кампания, заменит допущение в %1.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::DriversPlot</name>
    <message>
        <source>What it adds to the AUC, up to %1</source>
        <translation>Сколько прибавляет к AUC, до %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::GainPlot</name>
    <message>
        <source>Share of customers, likeliest first</source>
        <translation>Доля клиентов, начиная с вероятных</translation>
    </message>
    <message>
        <source>this method</source>
        <translation>этот способ</translation>
    </message>
    <message>
        <source>by spend</source>
        <translation>по сумме</translation>
    </message>
    <message>
        <source>by last order</source>
        <translation>по давности</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::HiddenGroupsPlot</name>
    <message>
        <source>Repeat purchases before</source>
        <translation>Повторных покупок до этого</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::HiddenWeeksPlot</name>
    <message>
        <source>hidden</source>
        <translation>скрыто</translation>
    </message>
    <message>
        <source>Repeat purchases a week</source>
        <translation>Повторных покупок в неделю</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::PredictPage</name>
    <message>
        <source>Predict</source>
        <translation>Предсказать</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Скопировать рисунок</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Выгрузить…</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Рисунок скопирован</translation>
    </message>
    <message>
        <source>Propensity and value</source>
        <translation>Склонность и ценность</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>О чём вопрос</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ProfitPlot</name>
    <message>
        <source>best: %1</source>
        <translation>лучше всего: %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::PropensityTab</name>
    <message>
        <source>Who buys, leaves or says yes</source>
        <translation>Кто купит, уйдёт или скажет «да»</translation>
    </message>
    <message>
        <source>%1 of %2 said yes on the test</source>
        <translation>%1 из %2 сказали «да» на проверке</translation>
    </message>
    <message>
        <source> · from other settings</source>
        <translation> · при других настройках</translation>
    </message>
    <message>
        <source>Drag the slider or type a number; the line, the list and the money follow</source>
        <translation>Двигайте ползунок или введите число: за ним идут черта, список и деньги</translation>
    </message>
    <message>
        <source>Who will buy again?</source>
        <translation>Кто купит снова?</translation>
    </message>
    <message>
        <source>A probability for every customer, tested on what came later: who buys, who leaves, who says yes, why, and how many it pays to contact.</source>
        <translation>Вероятность для каждого клиента, проверенная на том, что было позже: кто купит, кто уйдёт, кто скажет «да», почему и к скольким стоит обратиться.</translation>
    </message>
    <message>
        <source>Predict</source>
        <translation>Предсказать</translation>
    </message>
    <message>
        <source>There are no dates</source>
        <translation>Нет дат</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>Without dates nothing is known of what came after what. Import a file with a column of dates.</source>
        <translation>Без дат неизвестно, что было после чего. Загрузите файл со столбцом дат.</translation>
    </message>
    <message>
        <source>Once purchases with dates are imported, who will buy again appears here.</source>
        <translation>Когда будут загружены покупки с датами, здесь появится, кто купит снова.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Загрузить файл…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на учебном магазине</translation>
    </message>
    <message>
        <source>Export predictions</source>
        <translation>Выгрузка прогноза</translation>
    </message>
    <message>
        <source> predictions</source>
        <translation> прогноз</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Wrote the predictions</source>
        <translation>Прогноз записан</translation>
    </message>
    <message>
        <source>Buys, leaves, responds</source>
        <translation>Купит, уйдёт, ответит</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>нет в данных</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Вероятность</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Посл. заказ</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 д.</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Because of</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>С начала</translation>
    </message>
    <message>
        <source>At the line</source>
        <translation>У черты</translation>
    </message>
    <message>
        <source>Go to the line</source>
        <translation>Перейти к черте</translation>
    </message>
    <message>
        <source>Go to the likeliest</source>
        <translation>Перейти к самым вероятным</translation>
    </message>
    <message>
        <source>Select those to contact</source>
        <translation>Выделить тех, к кому обратиться</translation>
    </message>
    <message>
        <source>Share of yes found, by share of customers contacted</source>
        <translation>Доля найденных «да» по доле клиентов</translation>
    </message>
    <message>
        <source>What was predicted and what came, by tenths</source>
        <translation>Что предсказано и что было, по десятым долям</translation>
    </message>
    <message>
        <source>What drives it</source>
        <translation>От чего зависит</translation>
    </message>
    <message>
        <source>Customers by probability</source>
        <translation>Клиенты по вероятности</translation>
    </message>
    <message>
        <source>The best %1 hold %2 of yes</source>
        <translation>В лучших %1 — %2 всех «да»</translation>
    </message>
    <message>
        <source>found on the test, 95 %</source>
        <translation>найдено на проверке, 95 %</translation>
    </message>
    <message>
        <source>Said %1, came %2</source>
        <translation>Сказано %1, было %2</translation>
    </message>
    <message>
        <source>yes by predicted tenth</source>
        <translation>«да» по десятым долям</translation>
    </message>
    <message>
        <source>hollow: no clear effect</source>
        <translation>полый: влияние неясно</translation>
    </message>
    <message>
        <source>Line: the %1 to contact, %2 or more</source>
        <translation>Черта: %1 для обращения, %2 и больше</translation>
    </message>
    <message>
        <source>Trust the order more than the level.</source>
        <translation>Порядку верьте больше, чем уровню.</translation>
    </message>
    <message>
        <source>On the test %1 were expected to say yes, and %2 did: the days that taught (%3) were not like the days that judged.</source>
        <translation>На проверке ожидалось «да» у %1, а было у %2: дни, на которых учились (%3), не похожи на дни проверки.</translation>
    </message>
    <message>
        <source>Ranks a yes first</source>
        <translation>«Да» впереди «нет»</translation>
    </message>
    <message>
        <source>AUC; 50 % by chance</source>
        <translation>AUC; наугад 50 %</translation>
    </message>
    <message>
        <source>The best tenth</source>
        <translation>Лучшая десятая</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>×%1</translation>
    </message>
    <message>
        <source>as many yes as in all</source>
        <translation>больше «да», чем у всех</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>Средняя точность</translation>
    </message>
    <message>
        <source>%1 by chance</source>
        <translation>%1 наугад</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>Оценка Брайера</translation>
    </message>
    <message>
        <source>%1 without a model</source>
        <translation>%1 без модели</translation>
    </message>
    <message>
        <source>In the order of spend alone %1, of the last order alone %2</source>
        <translation>Только по сумме %1, только по давности %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>№</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::QuestionPane</name>
    <message>
        <source>Question</source>
        <translation>Вопрос</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Learns from earlier days, judges on later ones, then gives every customer a probability (Ctrl+R)</source>
        <translation>Учится на прежних днях, проверяется на следующих, затем даёт каждому клиенту вероятность (Ctrl+R)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Back to the settings that the program proposes</source>
        <translation>Назад к настройкам, которые предлагает программа</translation>
    </message>
    <message>
        <source>An honest test</source>
        <translation>Честная проверка</translation>
    </message>
    <message>
        <source>%1 of %2 customers said yes before, %3 of %4 on the test</source>
        <translation>Раньше «да» у %1 из %2 клиентов, на проверке у %3 из %4</translation>
    </message>
    <message>
        <source>&lt;b&gt;Learned&lt;/b&gt;: known before %1, and what came until %2. &lt;b&gt;Tested&lt;/b&gt;: known before %2, and what came until %3. &lt;b&gt;Today&lt;/b&gt;: learned again from all of it.</source>
        <translation>&lt;b&gt;Учёба&lt;/b&gt;: известное до %1 и что было до %2. &lt;b&gt;Проверка&lt;/b&gt;: известное до %2 и что было до %3. &lt;b&gt;Сегодня&lt;/b&gt;: выучено заново на всём этом.</translation>
    </message>
    <message>
        <source>&lt;b&gt;Tested&lt;/b&gt; on a quarter of the customers, from whom nothing was learned. &lt;b&gt;Today&lt;/b&gt;: learned again from all.</source>
        <translation>&lt;b&gt;Проверка&lt;/b&gt; на четверти клиентов, на которых не учились. &lt;b&gt;Сегодня&lt;/b&gt;: выучено заново на всех.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ValueDetail</name>
    <message>
        <source>Still a customer</source>
        <translation>Ещё клиент</translation>
    </message>
    <message>
        <source>× purchases to come, if so</source>
        <translation>× будущих покупок, если да</translation>
    </message>
    <message>
        <source>Purchases in %1 days</source>
        <translation>Покупок за %1 дн.</translation>
    </message>
    <message>
        <source>95 of 100 such customers buy %1 to %2 times.</source>
        <translation>95 из 100 таких клиентов купят от %1 до %2 раз.</translation>
    </message>
    <message>
        <source>× spends at a time, drawn to everyone’s mean</source>
        <translation>× тратит за раз, ближе к общему среднему</translation>
    </message>
    <message>
        <source>× worth today</source>
        <translation>× стоит сегодня</translation>
    </message>
    <message>
        <source>Value in %1 days</source>
        <translation>Ценность за %1 дн.</translation>
    </message>
    <message>
        <source>95 of 100 such customers bring %1 to %2.</source>
        <translation>95 из 100 таких клиентов принесут от %1 до %2.</translation>
    </message>
    <message>
        <source>In the last %1 days: %2.</source>
        <translation>За последние %1 дн.: %2.</translation>
    </message>
    <message>
        <source>The customer before</source>
        <translation>Предыдущий клиент</translation>
    </message>
    <message>
        <source>The customer after</source>
        <translation>Следующий клиент</translation>
    </message>
    <message>
        <source>Chance of still being a customer, and the days with a purchase</source>
        <translation>Вероятность, что ещё клиент, и дни с покупкой</translation>
    </message>
    <message>
        <source>How the value is made</source>
        <translation>Из чего складывается ценность</translation>
    </message>
    <message>
        <source>Worth a letter</source>
        <translation>Кому стоит написать</translation>
    </message>
    <message numerus="yes">
        <source>Select these %Ln</source>
        <translation>
            <numerusform>Выбрать %Ln</numerusform>
            <numerusform>Выбрать этих %Ln</numerusform>
            <numerusform>Выбрать этих %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan campaign…</source>
        <translation>В кампанию…</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>Клиент %1</translation>
    </message>
    <message>
        <source>Bought on %1 days, about every %2. Silent for &lt;b&gt;%3&lt;/b&gt; now: &lt;b&gt;%4&lt;/b&gt; still a customer.</source>
        <translation>Дней с покупкой: %1, в среднем раз в %2 Молчит уже &lt;b&gt;%3&lt;/b&gt;: ещё клиент — &lt;b&gt;%4&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>Bought once, &lt;b&gt;%1&lt;/b&gt; ago: &lt;b&gt;%2&lt;/b&gt; still a customer.</source>
        <translation>Купил один раз, &lt;b&gt;%1&lt;/b&gt; назад: ещё клиент — &lt;b&gt;%2&lt;/b&gt;.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln customers</source>
        <translation>
            <numerusform>Весь %Ln клиент</numerusform>
            <numerusform>Все %Ln клиента</numerusform>
            <numerusform>Все %Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>expected</source>
        <translation>ожидается</translation>
    </message>
    <message>
        <source>last %1 days</source>
        <translation>%1 дн. до того</translation>
    </message>
    <message>
        <source>from the best fifth</source>
        <translation>от лучшей пятой части</translation>
    </message>
    <message>
        <source>Expected %1 to %2.</source>
        <translation>Ожидается от %1 до %2.</translation>
    </message>
    <message>
        <source>On the hidden days %1 purchases were predicted, %2 came.</source>
        <translation>На скрытые дни предсказано %1 покупок, пришло %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers are neither sure nor lost.</source>
        <translation>
            <numerusform>%Ln клиент — ни верный, ни потерянный.</numerusform>
            <numerusform>%Ln клиента — ни верные, ни потерянные.</numerusform>
            <numerusform>%Ln клиентов — ни верные, ни потерянные.</numerusform>
        </translation>
    </message>
    <message>
        <source>With them %1 is at stake.</source>
        <translation>На кону с ними %1.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ValueMapPlot</name>
    <message>
        <source>%1 or more</source>
        <translation>%1 или больше</translation>
    </message>
    <message>
        <source>Repeat purchases: %1; weeks since the last: %2</source>
        <translation>Повторных покупок: %1; недель с последней: %2</translation>
    </message>
    <message>
        <source>Still a customer %1, %2 purchases in %3 days</source>
        <translation>Ещё клиент — %1, покупок %2 за %3 дн.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers here</source>
        <translation>
            <numerusform>Здесь %Ln клиент</numerusform>
            <numerusform>Здесь %Ln клиента</numerusform>
            <numerusform>Здесь %Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>Повторных покупок</translation>
    </message>
    <message>
        <source>Weeks since the last</source>
        <translation>Недель с последней</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ValuePane</name>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Who is still a customer, how often they will buy, and what a purchase brings.</source>
        <translation>Кто ещё клиент, как часто будет покупать и что приносит покупка.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Запустить</translation>
    </message>
    <message>
        <source>Learns how customers buy and leave, tests it on hidden days, then values every customer (Ctrl+R)</source>
        <translation>Узнаёт, как клиенты покупают и уходят, проверяет на скрытых днях и оценивает каждого клиента (Ctrl+R)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Back to the settings that the program proposes</source>
        <translation>Назад к настройкам, которые предлагает программа</translation>
    </message>
    <message>
        <source>Enough to predict?</source>
        <translation>Хватит данных?</translation>
    </message>
    <message>
        <source>Stored results</source>
        <translation>Сохранённые результаты</translation>
    </message>
    <message>
        <source>%1 of %2 fail</source>
        <translation>%1 из %2 нет</translation>
    </message>
    <message>
        <source>all %1 hold</source>
        <translation>все %1 выполнены</translation>
    </message>
    <message>
        <source>%1 hold</source>
        <translation>выполнено: %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ValueRefused</name>
    <message>
        <source>No values for this shop yet</source>
        <translation>Ценностей для этого магазина пока нет</translation>
    </message>
    <message>
        <source>Conditions that fail: %1 of %2. A figure per customer would look exact and be wrong, so none is shown.</source>
        <translation>Не выполнено условий: %1 из %2. Цифра у каждого клиента выглядела бы точной и была бы неверной, поэтому её нет.</translation>
    </message>
    <message>
        <source>Repeat purchases a week, predicted and as they came</source>
        <translation>Повторных покупок в неделю: предсказано и пришло</translation>
    </message>
    <message>
        <source>Purchases in the hidden days, by repeat purchases before</source>
        <translation>Покупок в скрытые дни по числу повторных до них</translation>
    </message>
    <message>
        <source>Hidden days: %1 predicted, %2 came</source>
        <translation>Скрытые дни: предсказано %1, пришло %2</translation>
    </message>
    <message>
        <source>grey: model</source>
        <translation>серым — модель</translation>
    </message>
    <message>
        <source>By group</source>
        <translation>По группам</translation>
    </message>
    <message>
        <source>bars: model, dots: came, 95 %</source>
        <translation>столбцы — модель, точки — пришло, 95 %</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>What would help</source>
        <translation>Что поможет</translation>
    </message>
    <message>
        <source>“Show anyway” is kept with the run, and its warning stands in every picture and file.</source>
        <translation>«Показать всё равно» сохраняется с расчётом, и предупреждение стоит в каждой картинке и файле.</translation>
    </message>
    <message>
        <source>Show anyway…</source>
        <translation>Показать всё равно…</translation>
    </message>
</context>
<context>
    <name>kindred::ui::predict_page::ValueTab</name>
    <message>
        <source>Show anyway</source>
        <translation>Показать всё равно</translation>
    </message>
    <message>
        <source>Show figures that may be wrong?</source>
        <translation>Показать цифры, которые могут быть неверны?</translation>
    </message>
    <message>
        <source>Conditions fail. The figures are kept with the run, and every picture and file says so.</source>
        <translation>Условия не выполнены. Цифры сохраняются с расчётом, и каждая картинка и файл говорят об этом.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>What will each customer bring?</source>
        <translation>Что принесёт каждый клиент?</translation>
    </message>
    <message>
        <source>Who is still a customer, how often they will buy and what that is worth, tested on days that were hidden. Where the data cannot carry it, the page says why instead.</source>
        <translation>Кто ещё клиент, как часто будет покупать и чего это стоит — с проверкой на скрытых днях. Если данных для этого не хватает, страница говорит почему.</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Узнать</translation>
    </message>
    <message>
        <source>There are no dates</source>
        <translation>Нет дат</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>Without dates nobody can be seen to stay or to leave. Import a file with a column of dates.</source>
        <translation>Без дат не видно, кто остаётся, а кто уходит. Импортируйте файл со столбцом дат.</translation>
    </message>
    <message>
        <source>Once purchases with dates are imported, what each customer is worth appears here.</source>
        <translation>Когда будут импортированы покупки с датами, здесь появится ценность каждого клиента.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message>
        <source>Export values</source>
        <translation>Экспорт ценностей</translation>
    </message>
    <message>
        <source> values</source>
        <translation> ценности</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Wrote the values</source>
        <translation>Ценности записаны</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>Ценность клиентов</translation>
    </message>
    <message>
        <source>What each customer will bring</source>
        <translation>Что принесёт каждый клиент</translation>
    </message>
    <message numerus="yes">
        <source>What each customer will bring in %Ln days</source>
        <translation>
            <numerusform>Что принесёт каждый клиент за %Ln день</numerusform>
            <numerusform>Что принесёт каждый клиент за %Ln дня</numerusform>
            <numerusform>Что принесёт каждый клиент за %Ln дней</numerusform>
        </translation>
    </message>
    <message>
        <source> · from other settings</source>
        <translation> · при других настройках</translation>
    </message>
    <message>
        <source>Arrows move over the map, Enter lists the customers of a cell</source>
        <translation>Стрелки ходят по карте, Enter показывает клиентов ячейки</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>нет в данных</translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation>Ещё клиент</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Купил</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Молчит</translation>
    </message>
    <message>
        <source>To come</source>
        <translation>Впереди</translation>
    </message>
    <message>
        <source>A time</source>
        <translation>За раз</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Ценность</translation>
    </message>
    <message>
        <source>95 of 100</source>
        <translation>95 из 100</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>At stake</source>
        <translation>На кону</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Внимание</translation>
    </message>
    <message>
        <source>conditions not met</source>
        <translation>условия не выполнены</translation>
    </message>
    <message>
        <source>Still a customer: 5 to 95 %</source>
        <translation>Ещё клиент: от 5 до 95 %</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>The cell of %1 and %2 weeks</source>
        <translation>Ячейка: %1 и %2 нед.</translation>
    </message>
    <message>
        <source>dots: customers</source>
        <translation>точки — клиенты</translation>
    </message>
    <message>
        <source>Purchases to come</source>
        <translation>Покупки впереди</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>за %1 дн.</translation>
    </message>
    <message numerus="yes">
        <source>Test: each in %Ln days</source>
        <translation>
            <numerusform>Проверка: каждый за %Ln день</numerusform>
            <numerusform>Проверка: каждый за %Ln дня</numerusform>
            <numerusform>Проверка: каждый за %Ln дней</numerusform>
        </translation>
    </message>
    <message>
        <source>bars: model, dots: came, 95 %</source>
        <translation>столбцы — модель, точки — пришло, 95 %</translation>
    </message>
    <message>
        <source>%1 predicted, %2 came</source>
        <translation>Предсказано %1, пришло %2</translation>
    </message>
    <message>
        <source>grey: model</source>
        <translation>серым — модель</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Карты</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Проверка</translation>
    </message>
    <message>
        <source>Chance of still being a customer, by repeat purchases and silence</source>
        <translation>Вероятность, что ещё клиент, по повторным покупкам и молчанию</translation>
    </message>
    <message>
        <source>Purchases to come, by repeat purchases and silence</source>
        <translation>Покупки впереди по повторным покупкам и молчанию</translation>
    </message>
    <message>
        <source>Purchases in the hidden days, by repeat purchases before</source>
        <translation>Покупок в скрытые дни по числу повторных до них</translation>
    </message>
    <message>
        <source>Repeat purchases a week, predicted and as they came</source>
        <translation>Повторных покупок в неделю: предсказано и пришло</translation>
    </message>
    <message>
        <source>Customers by value</source>
        <translation>Клиенты по ценности</translation>
    </message>
    <message>
        <source>Whom the table lists</source>
        <translation>Кого показывает таблица</translation>
    </message>
    <message>
        <source>At stake: value if still a customer × chance of having left</source>
        <translation>На кону: ценность, если ещё клиент, × вероятность, что ушёл</translation>
    </message>
    <message>
        <source>These figures may be wrong.</source>
        <translation>Эти цифры могут быть неверны.</translation>
    </message>
    <message>
        <source>Conditions that fail: %1.</source>
        <translation>Не выполнены условия: %1.</translation>
    </message>
    <message>
        <source>Another model: %1</source>
        <translation>Другая модель: %1</translation>
    </message>
    <message>
        <source>Orders of the year before, so that the season is seen twice</source>
        <translation>Заказы за год до этого: сезон будет виден дважды</translation>
    </message>
    <message>
        <source>More orders: a longer export, or one of more customers</source>
        <translation>Больше заказов: за более долгое время или от большего числа клиентов</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Look less far: %1 days ahead, tested on the last %1</source>
        <translation>Смотреть не так далеко: на %1 дн. вперёд, с проверкой на последних %1</translation>
    </message>
    <message numerus="yes">
        <source>Try %Ln days</source>
        <translation>
            <numerusform>Попробовать %Ln день</numerusform>
            <numerusform>Попробовать %Ln дня</numerusform>
            <numerusform>Попробовать %Ln дней</numerusform>
        </translation>
    </message>
    <message>
        <source>The periods themselves: when did purchases rise or fall?</source>
        <translation>Сами периоды: когда покупок стало больше или меньше?</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Who buys again within 60 days: another question, with a test of its own</source>
        <translation>Кто купит снова за 60 дней: другой вопрос со своей проверкой</translation>
    </message>
    <message>
        <source>Ask that</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>Past spend: the best %1 customers made 75 % of it</source>
        <translation>Прошлые траты: лучшие клиенты (%1) принесли 75 %</translation>
    </message>
    <message numerus="yes">
        <source>Select %Ln</source>
        <translation>
            <numerusform>Выбрать %Ln</numerusform>
            <numerusform>Выбрать %Ln</numerusform>
            <numerusform>Выбрать %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::PeriodsView</name>
    <message>
        <source>Confidence over time</source>
        <translation>Надёжность по времени</translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::RuleCanvas</name>
    <message>
        <source>Support: both sides in one basket, share of %1</source>
        <translation>Поддержка: обе части в одной корзине, доля от %1</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Лифт</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>2 items</source>
        <translation>2 товара</translation>
    </message>
    <message>
        <source>3 or more</source>
        <translation>3 и больше</translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::RuleMatrix</name>
    <message>
        <source>No rule is listed.</source>
        <translation>Такого правила в списке нет.</translation>
    </message>
    <message>
        <source>%1 baskets, %2, %3×</source>
        <translation>корзин: %1, %2, %3×</translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::RulePane</name>
    <message>
        <source>The rule before</source>
        <translation>Предыдущее правило</translation>
    </message>
    <message>
        <source>The next rule</source>
        <translation>Следующее правило</translation>
    </message>
    <message>
        <source>Copy the sentence</source>
        <translation>Копировать фразу</translation>
    </message>
    <message>
        <source>Choose a rule in the picture or in the table.</source>
        <translation>Выберите правило на рисунке или в таблице.</translation>
    </message>
    <message>
        <source>How the numbers are made</source>
        <translation>Как получены числа</translation>
    </message>
    <message>
        <source>Holds all year</source>
        <translation>Верно весь год</translation>
    </message>
    <message>
        <source>What else belongs to it</source>
        <translation>Что ещё сюда относится</translation>
    </message>
    <message>
        <source>thicker: higher lift</source>
        <translation>толще — выше лифт</translation>
    </message>
    <message>
        <source>To campaign…</source>
        <translation>В кампанию…</translation>
    </message>
    <message>
        <source>Selects these customers and goes on to Campaigns</source>
        <translation>Выбирает этих клиентов и переходит к кампаниям</translation>
    </message>
    <message numerus="yes">
        <source>confidence by quarter; %Ln customer(s)</source>
        <translation>
            <numerusform>надёжность по четвертям; %Ln клиент</numerusform>
            <numerusform>надёжность по четвертям; %Ln клиента</numerusform>
            <numerusform>надёжность по четвертям; %Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule %1 of %2</source>
        <translation>Правило %1 из %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Правило</translation>
    </message>
    <message>
        <source>If: %1</source>
        <translation>Если: %1</translation>
    </message>
    <message>
        <source>Then: %1</source>
        <translation>То: %1</translation>
    </message>
    <message>
        <source>Of %1 baskets with the left side, %2 also hold the right one: &lt;b&gt;%3&lt;/b&gt;. Among all %4 baskets %5 do. That is &lt;b&gt;%6 times as often&lt;/b&gt;.</source>
        <translation>Из %1 корзин с левой частью правую содержат и %2: &lt;b&gt;%3&lt;/b&gt;. Среди всех %4 корзин — %5. Это &lt;b&gt;в %6 раза чаще&lt;/b&gt;.</translation>
    </message>
    <message>
        <source>First: %1</source>
        <translation>Сначала: %1</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Потом: %1</translation>
    </message>
    <message>
        <source>Of %1 customers who bought the first for the first time and did not have the next yet, %2 bought that within %3 days: &lt;b&gt;%4&lt;/b&gt; (95 %: %5 to %6). After a first purchase of anything it is %7. Half of them waited &lt;b&gt;%8 days&lt;/b&gt; or less.</source>
        <translation>Из %1 клиентов, впервые купивших первое и ещё не имевших второго, %2 купили его за %3 дн.: &lt;b&gt;%4&lt;/b&gt; (95 %: от %5 до %6). После первой покупки чего угодно — %7. Половина ждала &lt;b&gt;%8 дн.&lt;/b&gt; или меньше.</translation>
    </message>
    <message>
        <source>Select them</source>
        <translation>Выбрать их</translation>
    </message>
    <message>
        <source>Counting the customers…</source>
        <translation>Считаем клиентов…</translation>
    </message>
    <message numerus="yes">
        <source>Select these %Ln</source>
        <translation>
            <numerusform>Выбрать этого %Ln</numerusform>
            <numerusform>Выбрать этих %Ln</numerusform>
            <numerusform>Выбрать этих %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 customers&lt;/b&gt; bought the first in the last %2 days, and never the next.</source>
        <translation>&lt;b&gt;Клиентов: %1&lt;/b&gt;. Они купили первое за последние %2 дн. и ни разу не купили второе.</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1 customers&lt;/b&gt; bought the left side, and never the right. %2 of them bought something in the last 90 days.</source>
        <translation>&lt;b&gt;Клиентов: %1&lt;/b&gt;. Они покупали левую часть, но ни разу правую. За последние 90 дней что-то купили %2 из них.</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>&lt; 10⁻¹⁵</source>
        <translation>&lt; 10⁻¹⁵</translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation>&lt; 0,0001</translation>
    </message>
    <message>
        <source>baskets</source>
        <translation>корзины</translation>
    </message>
    <message>
        <source>with the right</source>
        <translation>с правой</translation>
    </message>
    <message>
        <source>without</source>
        <translation>без</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>with the left</source>
        <translation>с левой</translation>
    </message>
    <message>
        <source>%1 by chance</source>
        <translation>случайно: %1</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Поддержка</translation>
    </message>
    <message>
        <source>%1 ÷ %2</source>
        <translation>%1 ÷ %2</translation>
    </message>
    <message>
        <source>The share of all baskets that hold both sides.</source>
        <translation>Доля корзин, где есть обе части.</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>%1 ÷ %2; 95 %: %3–%4</source>
        <translation>%1 ÷ %2; 95 %: %3–%4</translation>
    </message>
    <message>
        <source>Of the baskets with the left side, the share that hold the right one too. The interval is Wilson&apos;s.</source>
        <translation>Доля корзин с правой частью среди корзин с левой. Интервал Уилсона.</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Лифт</translation>
    </message>
    <message>
        <source>How many times as often as in all baskets. On a tiny count a high lift may be luck: look at the interval and at p.</source>
        <translation>Во сколько раз чаще, чем во всех корзинах. При малом числе высокий лифт может быть удачей: смотрите на интервал и на p.</translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation>Прирост</translation>
    </message>
    <message>
        <source>%1 − %2 × %3 ÷ %4</source>
        <translation>%1 − %2 × %3 ÷ %4</translation>
    </message>
    <message>
        <source>Baskets with both sides beyond what chance would bring.</source>
        <translation>Корзины с обеими частями сверх того, что дала бы случайность.</translation>
    </message>
    <message>
        <source>Conviction</source>
        <translation>Убедительность</translation>
    </message>
    <message>
        <source>How many times as often the rule would fail if the sides had nothing to do with each other.</source>
        <translation>Во сколько раз чаще правило нарушалось бы, если бы части не были связаны.</translation>
    </message>
    <message>
        <source>Kulczynski</source>
        <translation>Кульчинский</translation>
    </message>
    <message>
        <source>mean of %1 and %2</source>
        <translation>среднее %1 и %2</translation>
    </message>
    <message>
        <source>The mean of the confidence both ways. Baskets that hold neither side do not change it, as they change lift.</source>
        <translation>Среднее надёжности в обе стороны. Корзины без обеих частей его не меняют, а лифт меняют.</translation>
    </message>
    <message>
        <source>Imbalance</source>
        <translation>Перекос</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 против %2</translation>
    </message>
    <message>
        <source>0: both sides are bought equally often; near 1: one of them far more often, so that the rule holds one way only.</source>
        <translation>0: обе стороны покупают одинаково часто; около 1: одну из них гораздо чаще, и правило верно только в одну сторону.</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Fisher, corrected for %1 rules</source>
        <translation>Фишер, с поправкой на %1 правил</translation>
    </message>
    <message>
        <source>The chance of so many if the sides had nothing to do with each other, corrected for all rules that were tested.</source>
        <translation>Вероятность стольких, если бы части не были связаны, с поправкой на все проверенные правила.</translation>
    </message>
    <message>
        <source>A shorter rule with the same right side is at least as sure.</source>
        <translation>Более короткое правило с той же правой частью не менее надёжно.</translation>
    </message>
    <message>
        <source>One item of the left side adds nothing beyond chance to the others.</source>
        <translation>Один товар левой части не добавляет к остальным ничего сверх случайности.</translation>
    </message>
    <message>
        <source>Few baskets: a lift of so few says little.</source>
        <translation>Корзин мало: лифт по столь немногим мало о чём говорит.</translation>
    </message>
    <message>
        <source>Offer it…</source>
        <translation>Предложить…</translation>
    </message>
    <message>
        <source>Selects these customers, puts what the rule says among their offers, and goes on to Campaigns</source>
        <translation>Выбирает этих клиентов, делает товар из правила их предложением и открывает кампании</translation>
    </message>
    <message>
        <source>offering what a rule says</source>
        <translation>предложение по правилу</translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::RulesPage</name>
    <message>
        <source>What is bought together</source>
        <translation>Что покупают вместе</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s): what is bought together</source>
        <translation>
            <numerusform>%Ln правило: что покупают вместе</numerusform>
            <numerusform>%Ln правила: что покупают вместе</numerusform>
            <numerusform>%Ln правил: что покупают вместе</numerusform>
        </translation>
    </message>
    <message>
        <source> · from other settings</source>
        <translation> · при других настройках</translation>
    </message>
    <message>
        <source>Arrows move between rules, Space selects the customers</source>
        <translation>Стрелки переходят между правилами, пробел выбирает клиентов</translation>
    </message>
    <message>
        <source>%1 baskets, %2, %3×</source>
        <translation>корзин: %1, %2, %3×</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s)</source>
        <translation>
            <numerusform>%Ln связь</numerusform>
            <numerusform>%Ln связи</numerusform>
            <numerusform>%Ln связей</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Картинка скопирована</translation>
    </message>
    <message>
        <source>Find rules</source>
        <translation>Найти правила</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Скопировать картинку</translation>
    </message>
    <message>
        <source>Export rules…</source>
        <translation>Выгрузить правила…</translation>
    </message>
    <message>
        <source>Select the rule&apos;s customers</source>
        <translation>Выбрать клиентов правила</translation>
    </message>
    <message>
        <source>What is bought together?</source>
        <translation>Что покупают вместе?</translation>
    </message>
    <message>
        <source>Rules such as “who buys the roses teacup also buys the green one”, each with how often, how sure, and the customers to offer it to.</source>
        <translation>Правила вроде «кто покупает чашку с розами, берёт и зелёную»: как часто, насколько надёжно и кому предложить.</translation>
    </message>
    <message>
        <source>There are no purchases</source>
        <translation>Покупок нет</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>Once purchases are imported, what is bought together and what is bought next appears here.</source>
        <translation>Когда покупки будут импортированы, здесь появится, что покупают вместе и что потом.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Точки</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Граф</translation>
    </message>
    <message>
        <source>Bought next</source>
        <translation>Куплено потом</translation>
    </message>
    <message>
        <source>Point at a rule</source>
        <translation>Указать правило</translation>
    </message>
    <message>
        <source>Rectangle: list the rules in it</source>
        <translation>Рамка: показать правила в ней</translation>
    </message>
    <message>
        <source>Lasso: list the rules in it</source>
        <translation>Лассо: показать правила в нём</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>Двигать рисунок</translation>
    </message>
    <message>
        <source>List all rules again</source>
        <translation>Снова показать все правила</translation>
    </message>
    <message>
        <source>Rules by support and confidence</source>
        <translation>Правила по поддержке и надёжности</translation>
    </message>
    <message>
        <source>Graph of the products</source>
        <translation>Граф товаров</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Правила</translation>
    </message>
    <message>
        <source>What is bought next</source>
        <translation>Что покупают потом</translation>
    </message>
    <message>
        <source>Hide rules that add nothing</source>
        <translation>Скрыть правила, которые ничего не добавляют</translation>
    </message>
    <message>
        <source>Those where a shorter rule is as sure, where an item adds nothing beyond chance, or that chance may explain</source>
        <translation>Те, где более короткое правило не менее надёжно, где товар ничего не добавляет сверх случайности или которые объяснимы случайностью</translation>
    </message>
    <message>
        <source>Of the customers who bought the first for the first time and did not have the next one: who bought that within the days set. Usual: the same share after a first purchase of anything.</source>
        <translation>Из клиентов, впервые купивших первое и не имевших второго: кто купил его за заданные дни. Обычно: та же доля после первой покупки чего угодно.</translation>
    </message>
    <message>
        <source>Leverage: baskets more than chance would bring. Not yet: customers who have the left side and not the right.</source>
        <translation>Прирост: корзин больше, чем дала бы случайность. Ещё нет: клиенты, у которых есть левая часть и нет правой.</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>скрыто: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s) within %1 days</source>
        <translation>
            <numerusform>%Ln правило за %1 дн.</numerusform>
            <numerusform>%Ln правила за %1 дн.</numerusform>
            <numerusform>%Ln правил за %1 дн.</numerusform>
        </translation>
    </message>
    <message>
        <source>No days were set</source>
        <translation>Дни не заданы</translation>
    </message>
    <message numerus="yes">
        <source>The strongest %Ln rule(s); the file holds all</source>
        <translation>
            <numerusform>Самое сильное %Ln правило; в файле все</numerusform>
            <numerusform>Самые сильные %Ln правила; в файле все</numerusform>
            <numerusform>Самые сильные %Ln правил; в файле все</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rule(s)</source>
        <translation>
            <numerusform>%Ln правило</numerusform>
            <numerusform>%Ln правила</numerusform>
            <numerusform>%Ln правил</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rules in the rectangle</source>
        <translation>правил в рамке: %1 из %2</translation>
    </message>
    <message>
        <source>No rules to show.</source>
        <translation>Правил нет.</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Выгрузка правил</translation>
    </message>
    <message>
        <source> bought next</source>
        <translation> что покупают потом</translation>
    </message>
    <message>
        <source> rules</source>
        <translation> правила</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Wrote the rules</source>
        <translation>Правила записаны</translation>
    </message>
    <message>
        <source>No rules are listed.</source>
        <translation>Правил в списке нет.</translation>
    </message>
    <message>
        <source>Nothing is bought together so often</source>
        <translation>Столь часто вместе ничего не покупают</translation>
    </message>
    <message numerus="yes">
        <source>No two products stand in %Ln basket(s) or more.</source>
        <translation>
            <numerusform>Никакие два товара не стоят вместе в %Ln корзине или чаще.</numerusform>
            <numerusform>Никакие два товара не стоят вместе в %Ln корзинах или чаще.</numerusform>
            <numerusform>Никакие два товара не стоят вместе в %Ln корзинах или чаще.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look from %1 on</source>
        <translation>Искать от %1</translation>
    </message>
    <message>
        <source>No rule is so sure</source>
        <translation>Столь надёжных правил нет</translation>
    </message>
    <message>
        <source>%1 rules were looked at; none reaches %2.</source>
        <translation>Проверено правил: %1; ни одно не достигает %2.</translation>
    </message>
    <message>
        <source>Chance may explain all of them</source>
        <translation>Случайность может объяснить все</translation>
    </message>
    <message>
        <source>%1 rules are sure enough, but as many are expected by chance among the %2 that were looked at.</source>
        <translation>Достаточно надёжных правил %1, но столько же ожидается случайно среди %2 проверенных.</translation>
    </message>
    <message>
        <source>Show them all the same</source>
        <translation>Всё равно показать</translation>
    </message>
    <message>
        <source>&lt; 10⁻¹⁵</source>
        <translation>&lt; 10⁻¹⁵</translation>
    </message>
    <message>
        <source>&lt; 0.0001</source>
        <translation>&lt; 0,0001</translation>
    </message>
    <message>
        <source>If bought, then</source>
        <translation>Если куплено, то</translation>
    </message>
    <message>
        <source>Baskets</source>
        <translation>Корзины</translation>
    </message>
    <message>
        <source>Support: %1</source>
        <translation>Поддержка: %1</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Надёжность</translation>
    </message>
    <message>
        <source>Wilson&apos;s interval, 95 %: %1 to %2</source>
        <translation>Интервал Уилсона, 95 %: от %1 до %2</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>Лифт</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation>Прирост</translation>
    </message>
    <message>
        <source>Conviction</source>
        <translation>Убедительность</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Ещё нет</translation>
    </message>
    <message>
        <source>First bought, then next</source>
        <translation>Сначала куплено, потом</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Из</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>Days between</source>
        <translation>Дней между</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>Rules by left and right side, coloured by lift</source>
        <translation>Правила по левой и правой части, цвет — лифт</translation>
    </message>
    <message numerus="yes">
        <source>The first %Ln left side(s) of the list</source>
        <translation>
            <numerusform>Первая %Ln левая часть списка</numerusform>
            <numerusform>Первые %Ln левые части списка</numerusform>
            <numerusform>Первые %Ln левых частей списка</numerusform>
        </translation>
    </message>
    <message>
        <source>Lift: how many times as often as by chance</source>
        <translation>Лифт: во сколько раз чаще, чем случайно</translation>
    </message>
</context>
<context>
    <name>kindred::ui::rules_page::SearchPane</name>
    <message>
        <source>Find rules</source>
        <translation>Найти правила</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Looks through all baskets of the data set (Ctrl+R)</source>
        <translation>Просматривает все корзины набора данных (Ctrl+R)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Back to the settings that the program proposes</source>
        <translation>Вернуть настройки, которые предлагает программа</translation>
    </message>
    <message>
        <source>From products to rules</source>
        <translation>От товаров к правилам</translation>
    </message>
    <message>
        <source>At least %1 sets of products stand together so often</source>
        <translation>Столь частых наборов товаров: не менее %1</translation>
    </message>
    <message>
        <source>%1 sets of products stand together so often</source>
        <translation>Столь частых наборов товаров: %1</translation>
    </message>
    <message>
        <source>About %1 sets of products stand together so often</source>
        <translation>Столь частых наборов товаров: около %1</translation>
    </message>
    <message>
        <source>%1 orders, %2 customers</source>
        <translation>Заказов: %1, клиентов: %2</translation>
    </message>
    <message>
        <source>, %1 weeks of customers</source>
        <translation>, недель клиентов: %1</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Товары</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>Пары</translation>
    </message>
    <message>
        <source>Triples</source>
        <translation>Тройки</translation>
    </message>
    <message>
        <source>Longer sets</source>
        <translation>Длиннее</translation>
    </message>
    <message>
        <source>Possible rules</source>
        <translation>Возможные правила</translation>
    </message>
    <message>
        <source>%1 or surer</source>
        <translation>%1 и надёжнее</translation>
    </message>
    <message>
        <source>Beyond chance</source>
        <translation>Не случайных</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Оставлено</translation>
    </message>
    <message>
        <source>Chance explains none of them. In %1 baskets even weak ties stand out, so judge by lift, and by the customers behind a rule.</source>
        <translation>Случайностью не объяснить ни одно. При %1 корзинах заметны и слабые связи, поэтому судите по лифту и по клиентам за правилом.</translation>
    </message>
    <message>
        <source>%1 of the rules that are sure enough may be chance; they are hidden.</source>
        <translation>Из достаточно надёжных правил случайными могут быть %1; они скрыты.</translation>
    </message>
    <message numerus="yes">
        <source>Look from %Ln basket(s) on</source>
        <translation>
            <numerusform>Искать от %Ln корзины</numerusform>
            <numerusform>Искать от %Ln корзин</numerusform>
            <numerusform>Искать от %Ln корзин</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::CompareView</name>
    <message>
        <source>From</source>
        <translation>Из</translation>
    </message>
    <message>
        <source>To</source>
        <translation>В</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>из «%1»</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>в «%1»</translation>
    </message>
    <message>
        <source>A click selects them</source>
        <translation>Щелчок выбирает их</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Сравнить с</translation>
    </message>
    <message>
        <source>In no segment</source>
        <translation>Вне сегментов</translation>
    </message>
    <message>
        <source>There is no other segmentation of this data set. Once there is, by another method or of another date, who moved from where to where appears here.</source>
        <translation>Других сегментаций этого набора данных нет. Когда появится сегментация другим методом или на другую дату, здесь будет видно, кто откуда куда перешёл.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) in both.</source>
        <translation>
            <numerusform>%Ln клиент в обеих.</numerusform>
            <numerusform>%Ln клиента в обеих.</numerusform>
            <numerusform>%Ln клиентов в обеих.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adjusted Rand index %1: 1 is the same groups, 0 no more alike than by chance. %2 of them are in another segment than the one that matches theirs. A flow is as wide as it has customers.</source>
        <translation>Скорректированный индекс Рэнда %1: 1 — группы те же, 0 — сходство не больше случайного. %2 из них попали не в тот сегмент, который соответствует их прежнему. Ширина потока — число клиентов.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::KSection</name>
    <message>
        <source>How many segments?</source>
        <translation>Сколько сегментов?</translation>
    </message>
    <message>
        <source>Silhouette and agreement by number of segments</source>
        <translation>Силуэт и согласие по числу сегментов</translation>
    </message>
    <message>
        <source>From other settings</source>
        <translation>При других настройках</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Сравнение…</translation>
    </message>
    <message>
        <source>Choose for me</source>
        <translation>Подобрать число</translation>
    </message>
    <message>
        <source>Groups the customers into %1 to %2 segments, and compares how far apart and how steady they are</source>
        <translation>Делит клиентов на %1–%2 сегментов и сравнивает, насколько они далеки друг от друга и устойчивы</translation>
    </message>
    <message>
        <source>Takes about %1</source>
        <translation>Займёт около %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln сегмент</numerusform>
            <numerusform>%Ln сегмента</numerusform>
            <numerusform>%Ln сегментов</numerusform>
        </translation>
    </message>
    <message>
        <source>Silhouette %1, from −1 to 1: how much nearer customers are to their own group than to the next</source>
        <translation>Силуэт %1, от −1 до 1: насколько клиенты ближе к своей группе, чем к соседней</translation>
    </message>
    <message>
        <source>Agreement %1 (%2 to %3): adjusted Rand index with groups of random halves of the customers</source>
        <translation>Согласие %1 (от %2 до %3): скорректированный индекс Рэнда с группами случайных половин клиентов</translation>
    </message>
    <message>
        <source>Caliński–Harabasz %1, Davies–Bouldin %2</source>
        <translation>Калински–Харабаш %1, Дэвис–Болдин %2</translation>
    </message>
    <message>
        <source>Gap %1 ± %2</source>
        <translation>Разрыв (gap) %1 ± %2</translation>
    </message>
    <message>
        <source>silhouette, steadiness</source>
        <translation>силуэт, устойчивость</translation>
    </message>
    <message>
        <source>The program can compare numbers of segments, and say which holds best, or that the customers fall into no clear groups.</source>
        <translation>Программа может сравнить разное число сегментов и сказать, какое обосновано лучше, или что клиенты не делятся на ясные группы.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::LookalikesView</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Сходство</translation>
    </message>
    <message>
        <source>Nobody else</source>
        <translation>Больше никого</translation>
    </message>
    <message numerus="yes">
        <source>The nearest %Ln customer(s)</source>
        <translation>
            <numerusform>%Ln самый похожий клиент</numerusform>
            <numerusform>%Ln самых похожих клиента</numerusform>
            <numerusform>%Ln самых похожих клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>all at least %1 similar</source>
        <translation>сходство каждого не ниже %1</translation>
    </message>
    <message>
        <source>A click selects them</source>
        <translation>Щелчок выбирает их</translation>
    </message>
    <message>
        <source>Lookalikes</source>
        <translation>Похожие</translation>
    </message>
    <message numerus="yes">
        <source>Who is like these %Ln customer(s)?</source>
        <translation>
            <numerusform>Кто похож на этого %Ln клиента?</numerusform>
            <numerusform>Кто похож на этих %Ln клиентов?</numerusform>
            <numerusform>Кто похож на этих %Ln клиентов?</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is like them?</source>
        <translation>Кто похож на них?</translation>
    </message>
    <message>
        <source>Customers, the most similar first</source>
        <translation>Клиенты, начиная с самых похожих</translation>
    </message>
    <message>
        <source>Select some customers: a segment, or some of the picture. Those who are most like them appear here as a curve, to reach as many as you like.</source>
        <translation>Выберите клиентов: сегмент или часть картины. Те, кто больше всех на них похож, появятся здесь в виде кривой — охватите столько, сколько нужно.</translation>
    </message>
    <message>
        <source>Who is most like the customers that are selected is found when asked for.</source>
        <translation>Похожие на выбранных клиентов ищутся по запросу.</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln customer(s): how similar the others are to the nearest five of them, by the figures the segments were made from. 100 %: the same place; 50 %: as near as they are to each other. Click on the curve to select everyone up to there.</source>
        <translation>
            <numerusform>Для %Ln клиента: насколько остальные похожи на ближайших пятерых из них по показателям, из которых построены сегменты. 100 % — то же место; 50 % — так же близко, как они друг к другу. Щелчок по кривой выбирает всех до этого места.</numerusform>
            <numerusform>Для %Ln клиентов: насколько остальные похожи на ближайших пятерых из них по показателям, из которых построены сегменты. 100 % — то же место; 50 % — так же близко, как они друг к другу. Щелчок по кривой выбирает всех до этого места.</numerusform>
            <numerusform>Для %Ln клиентов: насколько остальные похожи на ближайших пятерых из них по показателям, из которых построены сегменты. 100 % — то же место; 50 % — так же близко, как они друг к другу. Щелчок по кривой выбирает всех до этого места.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>at least %1 similar</source>
        <translation>сходство не ниже %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::MembersSection</name>
    <message>
        <source>Customers of the segment</source>
        <translation>Клиенты сегмента</translation>
    </message>
    <message>
        <source>Find the most typical and those at the border</source>
        <translation>Найти самых типичных и пограничных</translation>
    </message>
    <message>
        <source>Most typical</source>
        <translation>Самые типичные</translation>
    </message>
    <message>
        <source>nearest to the middle</source>
        <translation>ближе всех к центру</translation>
    </message>
    <message>
        <source>At the border</source>
        <translation>На границе</translation>
    </message>
    <message>
        <source>least silhouette of a sample</source>
        <translation>наименьший силуэт в выборке</translation>
    </message>
    <message>
        <source>least silhouette</source>
        <translation>наименьший силуэт</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Выбрать</translation>
    </message>
    <message>
        <source>Makes these customers the selection on every page</source>
        <translation>Делает этих клиентов выбранными на всех страницах</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, id</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Opens %1 in Recommend</source>
        <translation>Открывает клиента %1 на странице «Рекомендации»</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::MethodPane</name>
    <message>
        <source>Method</source>
        <translation>Метод</translation>
    </message>
    <message>
        <source>Look at</source>
        <translation>Признаки</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Выберите хотя бы один.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сбросить</translation>
    </message>
    <message>
        <source>Back to the settings that the program proposes</source>
        <translation>Вернуть настройки, которые предлагает программа</translation>
    </message>
    <message>
        <source>Groups all customers of the data set (Ctrl+R)</source>
        <translation>Группирует всех клиентов набора данных (Ctrl+R)</translation>
    </message>
    <message>
        <source>Saved segmentations</source>
        <translation>Сохранённые сегментации</translation>
    </message>
    <message>
        <source>Remove this segmentation…</source>
        <translation>Удалить эту сегментацию…</translation>
    </message>
    <message>
        <source>How well the groups hold</source>
        <translation>Насколько группы различимы</translation>
    </message>
    <message>
        <source>Running…</source>
        <translation>Расчёт…</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Рассчитать</translation>
    </message>
    <message>
        <source>About %1, %2 of memory</source>
        <translation>Около %1, памяти %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln сегмент</numerusform>
            <numerusform>%Ln сегмента</numerusform>
            <numerusform>%Ln сегментов</numerusform>
        </translation>
    </message>
    <message>
        <source>Silhouette %1, from −1 to 1: how much nearer customers are to their own group than to the next.
Caliński–Harabasz %2: greater is better.
Davies–Bouldin %3: smaller is better.</source>
        <translation>Силуэт %1, от −1 до 1: насколько клиенты ближе к своей группе, чем к соседней.
Калински–Харабаз %2: чем больше, тем лучше.
Дэвис–Болдин %3: чем меньше, тем лучше.</translation>
    </message>
    <message>
        <source>Silhouette %1</source>
        <translation>Силуэт %1</translation>
    </message>
    <message>
        <source>Name of the segmentation</source>
        <translation>Название сегментации</translation>
    </message>
    <message>
        <source>Rename this segmentation</source>
        <translation>Переименовать эту сегментацию</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s), %1, %2</source>
        <comment>what they were made from, when</comment>
        <translation>
            <numerusform>%Ln группа, %1, %2</numerusform>
            <numerusform>%Ln группы, %1, %2</numerusform>
            <numerusform>%Ln групп, %1, %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Estimated from %1 of %2 customers.</source>
        <translation>Оценено по %1 из %2 клиентов.</translation>
    </message>
    <message>
        <source>These settings made the groups that are shown</source>
        <translation>С этими настройками и получены показанные группы</translation>
    </message>
    <message>
        <source>A single group has no other to be told apart from.</source>
        <translation>Единственную группу не от чего отличать.</translation>
    </message>
    <message>
        <source>Agreement %1 (%2 to %3): adjusted Rand index with groups of random halves of the customers</source>
        <translation>Согласие %1 (от %2 до %3): скорректированный индекс Рэнда с группами случайных половин клиентов</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::MultiplesView</name>
    <message>
        <source>Features by segment</source>
        <translation>Признаки по сегментам</translation>
    </message>
    <message>
        <source>those that tell most first</source>
        <translation>сначала самые показательные</translation>
    </message>
    <message>
        <source>Grey: everyone. Outlines: each segment, as shares of its own customers, on the scale that segments were made on; the outermost steps hold the hundredth beyond. The percentage says how much of a feature&apos;s differences lies between the segments.</source>
        <translation>Серым — все клиенты. Контуры — каждый сегмент в долях от числа его клиентов, в той шкале, по которой строились сегменты; крайние столбцы включают и сотую часть за их пределами. Процент показывает, какая доля различий признака приходится на различия между сегментами.</translation>
    </message>
    <message>
        <source>the first %1 of %2; the table has all</source>
        <comment>features</comment>
        <translation>первые %1 из %2; все — в таблице</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::OtherChoice</name>
    <message>
        <source>Another segmentation</source>
        <translation>Другая сегментация</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a segmentation, when it was made</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::ParallelView</name>
    <message>
        <source>Features as parallel lines</source>
        <translation>Признаки параллельными линиями</translation>
    </message>
    <message>
        <source>those that tell most first</source>
        <translation>сначала самые показательные</translation>
    </message>
    <message>
        <source>Thin lines: a random sample of %1 of %2 customers.</source>
        <translation>Тонкие линии: случайная выборка, %1 из %2 клиентов.</translation>
    </message>
    <message>
        <source>Thin lines: every customer.</source>
        <translation>Тонкие линии: каждый клиент.</translation>
    </message>
    <message>
        <source>Thick lines: the medians of each segment, with the band between its quartiles. Each axis runs from the 1st to the 99th hundredth, on the scale that segments were made on.</source>
        <translation>Толстые линии — медианы каждого сегмента с полосой между квартилями. Каждая ось идёт от 1-го до 99-го процентиля, в той шкале, по которой строились сегменты.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::PlaybookDialog</name>
    <message>
        <source>The playbook of this project</source>
        <translation>Сборник стратегий проекта</translation>
    </message>
    <message>
        <source>Import a playbook</source>
        <translation>Импорт сборника стратегий</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Export the playbook</source>
        <translation>Экспорт сборника стратегий</translation>
    </message>
    <message>
        <source>Playbook</source>
        <translation>Сборник стратегий</translation>
    </message>
    <message>
        <source>A segment gets the first play whose conditions all hold for its figures. Sentences may hold figures in braces; {orders} is the segment&apos;s, {orders.all} everyone&apos;s.</source>
        <translation>Сегмент получает первую стратегию, все условия которой выполняются для его показателей. В предложениях показатели пишутся в фигурных скобках: {orders} — сегмента, {orders.all} — всех клиентов.</translation>
    </message>
    <message>
        <source>Plays, in the order in which they are tried</source>
        <translation>Стратегии в том порядке, в каком они проверяются</translation>
    </message>
    <message>
        <source>Text of the playbook</source>
        <translation>Текст сборника стратегий</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>The program&apos;s own</source>
        <translation>Исходный из программы</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and title</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Записан файл %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::PointsModel</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Days since rating</source>
        <translation>Дней с оценки</translation>
    </message>
    <message>
        <source>Days since order</source>
        <translation>Дней с заказа</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Траты</translation>
    </message>
    <message>
        <source>Across in the picture</source>
        <translation>По горизонтали на рисунке</translation>
    </message>
    <message>
        <source>Upwards in the picture</source>
        <translation>По вертикали на рисунке</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::ScatterPanel</name>
    <message>
        <source>Draw the picture</source>
        <translation>Нарисовать картину</translation>
    </message>
    <message numerus="yes">
        <source>Placing %Ln customer(s) on the plane takes about %1.</source>
        <translation>
            <numerusform>Разместить на плоскости %Ln клиента — около %1.</numerusform>
            <numerusform>Разместить на плоскости %Ln клиентов — около %1.</numerusform>
            <numerusform>Разместить на плоскости %Ln клиентов — около %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture was not drawn.</source>
        <translation>Картина не нарисована.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s).</source>
        <translation>
            <numerusform>%Ln клиент.</numerusform>
            <numerusform>%Ln клиента.</numerusform>
            <numerusform>%Ln клиентов.</numerusform>
        </translation>
    </message>
    <message>
        <source>The picture shows %1 of the differences between them.</source>
        <translation>Картина показывает %1 различий между ними.</translation>
    </message>
    <message>
        <source>Of each customer&apos;s %1 neighbours: trustworthiness %2, continuity %3 (1 is best).</source>
        <translation>По %1 соседям каждого клиента: достоверность %2, непрерывность %3 (лучше всего 1).</translation>
    </message>
    <message numerus="yes">
        <source>Trustworthiness: who lies near in the picture is alike. Continuity: who is alike lies near. Venna and Kaski 2001, over %Ln customer(s).</source>
        <translation>
            <numerusform>Достоверность: кто рядом на картине, тот и похож. Непрерывность: кто похож, тот и рядом. Venna и Kaski, 2001, по %Ln клиенту.</numerusform>
            <numerusform>Достоверность: кто рядом на картине, тот и похож. Непрерывность: кто похож, тот и рядом. Venna и Kaski, 2001, по %Ln клиентам.</numerusform>
            <numerusform>Достоверность: кто рядом на картине, тот и похож. Непрерывность: кто похож, тот и рядом. Venna и Kaski, 2001, по %Ln клиентам.</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side with another segmentation</source>
        <translation>Рядом с другой сегментацией</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Рядом</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::ScatterPicture</name>
    <message>
        <source>Customers as points</source>
        <translation>Клиенты как точки</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Увеличить (+)</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Уменьшить (−)</translation>
    </message>
    <message>
        <source>Show everyone (0)</source>
        <translation>Показать всех (0)</translation>
    </message>
    <message>
        <source>Segment %1, %2</source>
        <translation>Сегмент %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Last rating %Ln day(s) ago</source>
        <translation>
            <numerusform>Последняя оценка %Ln день назад</numerusform>
            <numerusform>Последняя оценка %Ln дня назад</numerusform>
            <numerusform>Последняя оценка %Ln дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last order %Ln day(s) ago</source>
        <translation>
            <numerusform>Последний заказ %Ln день назад</numerusform>
            <numerusform>Последний заказ %Ln дня назад</numerusform>
            <numerusform>Последний заказ %Ln дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rating(s)</source>
        <translation>
            <numerusform>%Ln оценка</numerusform>
            <numerusform>%Ln оценки</numerusform>
            <numerusform>%Ln оценок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln заказ</numerusform>
            <numerusform>%Ln заказа</numerusform>
            <numerusform>%Ln заказов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>orders, spend</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Заказов пока нет</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::ScatterTools</name>
    <message>
        <source>Projection</source>
        <translation>Проекция</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Цвет</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Инструмент</translation>
    </message>
    <message>
        <source>How a gesture changes the selection</source>
        <translation>Как жест меняет выделение</translation>
    </message>
    <message>
        <source>Point: click one customer, double-click to see it in Recommend</source>
        <translation>Указатель: щёлкните клиента; двойной щелчок откроет его в «Рекомендациях»</translation>
    </message>
    <message>
        <source>Lasso: draw around customers</source>
        <translation>Лассо: обведите клиентов</translation>
    </message>
    <message>
        <source>Rectangle: drag over customers</source>
        <translation>Рамка: растяните её над клиентами</translation>
    </message>
    <message>
        <source>Move the picture; the wheel zooms</source>
        <translation>Сдвиг картины; колесо меняет масштаб</translation>
    </message>
    <message>
        <source>New: select these alone</source>
        <translation>Новое: выделить только их</translation>
    </message>
    <message>
        <source>Add to the selection (Shift)</source>
        <translation>Добавить к выделению (Shift)</translation>
    </message>
    <message>
        <source>Subtract from the selection (Ctrl+Shift)</source>
        <translation>Вычесть из выделения (Ctrl+Shift)</translation>
    </message>
    <message>
        <source>Intersect: keep only what is in both</source>
        <translation>Пересечь: оставить только то, что в обоих</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новое</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Вычесть</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation>Пересечь</translation>
    </message>
    <message>
        <source>Polygon: click the corners; a double click or Enter closes it</source>
        <translation>Многоугольник: щёлкайте по углам; двойной щелчок или Enter замыкает его</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SegmentPane</name>
    <message>
        <source>Previous segment</source>
        <translation>Предыдущий сегмент</translation>
    </message>
    <message>
        <source>Next segment</source>
        <translation>Следующий сегмент</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Имя сегмента</translation>
    </message>
    <message>
        <source>Colour and marker</source>
        <translation>Цвет и значок</translation>
    </message>
    <message>
        <source>Against everyone</source>
        <translation>В сравнении со всеми</translation>
    </message>
    <message>
        <source>medians; line = all</source>
        <translation>медианы; черта = все</translation>
    </message>
    <message>
        <source>What sets it apart</source>
        <translation>Что его отличает</translation>
    </message>
    <message>
        <source>Plan campaign…</source>
        <translation>В кампанию…</translation>
    </message>
    <message>
        <source>Selects the segment&apos;s customers and opens Campaigns</source>
        <translation>Выделяет клиентов сегмента и открывает «Кампании»</translation>
    </message>
    <message>
        <source>Select these</source>
        <translation>Выделить их</translation>
    </message>
    <message>
        <source>Makes the segment&apos;s customers the selection on every page</source>
        <translation>Делает клиентов сегмента выделением на всех страницах</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Сегмент %1</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message numerus="yes">
        <source>customer(s)</source>
        <translation>
            <numerusform>клиент</numerusform>
            <numerusform>клиента</numerusform>
            <numerusform>клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>of revenue</source>
        <translation>выручки</translation>
    </message>
    <message>
        <source>of customers</source>
        <translation>клиентов</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>выделено</translation>
    </message>
    <message>
        <source>Customers of the segment in the selection that all pages share</source>
        <translation>Клиенты сегмента, входящие в общее выделение всех страниц</translation>
    </message>
    <message>
        <source>Last rating</source>
        <translation>Последняя оценка</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Последний заказ</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма покупок</translation>
    </message>
    <message>
        <source>Rated once</source>
        <translation>Оценили один раз</translation>
    </message>
    <message>
        <source>Only once</source>
        <translation>Только раз</translation>
    </message>
    <message>
        <source>%1: %2, all customers %3</source>
        <translation>%1: %2, все клиенты %3</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; vs %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; против %2</translation>
    </message>
    <message>
        <source>%1 of the segment&apos;s customers, against %2 of all</source>
        <translation>%1 клиентов сегмента против %2 всех</translation>
    </message>
    <message>
        <source>lift over all customers</source>
        <translation>во сколько раз чаще, чем у всех</translation>
    </message>
    <message>
        <source>Only the first %1</source>
        <translation>Только первые %1</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln over-represented product(s)…</source>
        <translation>
            <numerusform>Все характерные товары: %Ln…</numerusform>
            <numerusform>Все характерные товары: %Ln…</numerusform>
            <numerusform>Все характерные товары: %Ln…</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing that these customers have more often than the others, beyond what chance may do.</source>
        <translation>Нет ничего, что у этих клиентов встречалось бы чаще, чем у остальных, не по случайности.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln most telling product(s)…</source>
        <translation>
            <numerusform>%Ln самый характерный товар…</numerusform>
            <numerusform>%Ln самых характерных товара…</numerusform>
            <numerusform>%Ln самых характерных товаров…</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge or split the segment</source>
        <translation>Объединить или разделить сегмент</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Объединить с</translation>
    </message>
    <message numerus="yes">
        <source>Split into %Ln part(s)</source>
        <translation>
            <numerusform>Разделить на %Ln часть</numerusform>
            <numerusform>Разделить на %Ln части</numerusform>
            <numerusform>Разделить на %Ln частей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of the segment&apos;s customers have more of it than customers have on average, against %2 of all.</source>
        <translation>У %1 клиентов сегмента этого больше, чем у клиентов в среднем, против %2 среди всех.</translation>
    </message>
    <message>
        <source>Features of this group: share of customers above average</source>
        <translation>Признаки этой группы: доля клиентов выше среднего</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SegmentTable</name>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Median of the segment&apos;s customers</source>
        <translation>Медиана клиентов сегмента</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Last rating</source>
        <translation>Последняя оценка</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Последний заказ</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Оценки</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Выделены</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>По неделям</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>Ratings from month to month; sorted by how much of them came in the last third</source>
        <translation>Оценки от месяца к месяцу; сортировка — по доле, пришедшейся на последнюю треть</translation>
    </message>
    <message>
        <source>Orders from month to month; sorted by how much of them came in the last third</source>
        <translation>Заказы от месяца к месяцу; сортировка — по доле, пришедшейся на последнюю треть</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SegmentsPage</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Group the customers</source>
        <translation>Разделить клиентов</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Скопировать картинку</translation>
    </message>
    <message>
        <source>Export who is in which segment…</source>
        <translation>Экспорт состава сегментов…</translation>
    </message>
    <message>
        <source>Select the segment&apos;s customers</source>
        <translation>Выделить клиентов сегмента</translation>
    </message>
    <message>
        <source>Plan a campaign for the segment…</source>
        <translation>Кампания для сегмента…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Copy picture, export</source>
        <translation>Копия картины, экспорт</translation>
    </message>
    <message>
        <source>From other settings</source>
        <translation>При других настройках</translation>
    </message>
    <message>
        <source>The settings were changed since. Run brings what is shown up to date.</source>
        <translation>С тех пор настройки изменены. «Рассчитать» обновит показанное.</translation>
    </message>
    <message>
        <source>Copied the picture</source>
        <translation>Картинка скопирована</translation>
    </message>
    <message>
        <source>renaming a segment</source>
        <translation>переименование сегмента</translation>
    </message>
    <message>
        <source>the colour of a segment</source>
        <translation>цвет сегмента</translation>
    </message>
    <message>
        <source>Groups of customers who are alike</source>
        <translation>Группы похожих клиентов</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of customers by %1</source>
        <translation>
            <numerusform>%Ln группа клиентов по признакам: %1</numerusform>
            <numerusform>%Ln группы клиентов по признакам: %1</numerusform>
            <numerusform>%Ln групп клиентов по признакам: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Shift adds, Ctrl+Shift subtracts, Esc clears, a double click opens a customer</source>
        <translation>Shift добавляет, Ctrl+Shift вычитает, Esc снимает, двойной щелчок открывает клиента</translation>
    </message>
    <message>
        <source>No segments yet</source>
        <translation>Сегментов пока нет</translation>
    </message>
    <message>
        <source>Groups of customers who buy alike appear here: in a picture, in a table, and each with what sets it apart.</source>
        <translation>Здесь появятся группы клиентов с похожими покупками: на картине, в таблице, и у каждой — её отличия.</translation>
    </message>
    <message>
        <source>There are no customers to group</source>
        <translation>Нет клиентов для группировки</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Данных пока нет</translation>
    </message>
    <message>
        <source>This data set lists no customers. Import purchases, ratings or a list of customers, and their groups appear here.</source>
        <translation>В этом наборе данных нет клиентов. Импортируйте покупки, оценки или список клиентов, и здесь появятся группы.</translation>
    </message>
    <message>
        <source>Once purchases, ratings or a list of customers are imported, groups of those who are alike appear here.</source>
        <translation>После импорта покупок, оценок или списка клиентов здесь появятся группы похожих.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт файла…</translation>
    </message>
    <message>
        <source>Try with the sample shop</source>
        <translation>Попробовать на примере магазина</translation>
    </message>
    <message>
        <source>The segments are of an earlier revision of the data</source>
        <translation>Сегменты относятся к прежней версии данных</translation>
    </message>
    <message>
        <source>Run %1, %2</source>
        <translation>Расчёт %1, %2</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Remove segmentation</source>
        <translation>Удалить сегментацию</translation>
    </message>
    <message>
        <source>Remove “%1” from the project?</source>
        <translation>Удалить «%1» из проекта?</translation>
    </message>
    <message>
        <source>Its segments go, with their names and colours. This cannot be undone; audiences and lists made from them stay.</source>
        <translation>Её сегменты исчезнут вместе с именами и цветами. Вернуть их нельзя; аудитории и списки из них останутся.</translation>
    </message>
    <message>
        <source>CSV text (*.csv)</source>
        <translation>Текст CSV (*.csv)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Записан %1</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Картинка (*.png)</translation>
    </message>
    <message>
        <source>Rename the segmentation</source>
        <translation>Переименовать сегментацию</translation>
    </message>
    <message>
        <source>renaming a segmentation</source>
        <translation>переименование сегментации</translation>
    </message>
    <message numerus="yes">
        <source>The segment took the place of the %Ln customer(s) selected before: Undo brings them back</source>
        <translation>
            <numerusform>Сегмент заменил прежнее выделение (%Ln клиент); «Отменить» вернёт прежнее</numerusform>
            <numerusform>Сегмент заменил прежнее выделение (%Ln клиента); «Отменить» вернёт прежнее</numerusform>
            <numerusform>Сегмент заменил прежнее выделение (%Ln клиентов); «Отменить» вернёт прежнее</numerusform>
        </translation>
    </message>
    <message>
        <source>Who came since is in none of them. Run groups the customers of today.</source>
        <translation>Кто пришёл позже, не входит ни в один из них. «Рассчитать» сгруппирует нынешних клиентов.</translation>
    </message>
    <message>
        <source>Merge or split the segment…</source>
        <translation>Объединить или разделить сегмент…</translation>
    </message>
    <message>
        <source>No clear groups</source>
        <translation>Ясных групп нет</translation>
    </message>
    <message>
        <source>One group only</source>
        <translation>Только одна группа</translation>
    </message>
    <message>
        <source>By these figures nobody stands close enough together to be a group.</source>
        <translation>По этим показателям клиенты не стоят так близко друг к другу, чтобы составить группу.</translation>
    </message>
    <message>
        <source>By these figures the customers do not fall into several groups.</source>
        <translation>По этим показателям клиенты не делятся на несколько групп.</translation>
    </message>
    <message>
        <source>Look at other figures, loosen the method&apos;s settings, or take a method that puts everyone into a group, such as k-means.</source>
        <translation>Возьмите другие показатели, смягчите настройки метода или выберите метод, который относит к группе каждого, например k-средние.</translation>
    </message>
    <message>
        <source>merging segments</source>
        <translation>объединение сегментов</translation>
    </message>
    <message>
        <source>splitting a segment</source>
        <translation>разделение сегмента</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Картина</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Дерево</translation>
    </message>
    <message>
        <source>Save the picture…</source>
        <translation>Сохранить картину…</translation>
    </message>
    <message>
        <source>Report for the boss…</source>
        <translation>Отчёт для руководителя…</translation>
    </message>
    <message>
        <source>Edit the playbook…</source>
        <translation>Изменить сборник стратегий…</translation>
    </message>
    <message>
        <source>Silhouettes</source>
        <translation>Силуэты</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Месяцы</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Признаки</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Lookalikes</source>
        <translation>Похожие</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Веб-страница (*.html)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Чертёж (*.svg)</translation>
    </message>
    <message>
        <source>Figures as CSV text (*.csv)</source>
        <translation>Данные в виде текста CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SideBySideView</name>
    <message>
        <source>Which of the two is shown</source>
        <translation>Какая из двух показана</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Эта</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>Другая</translation>
    </message>
    <message>
        <source>Places of the customers</source>
        <translation>Места клиентов</translation>
    </message>
    <message>
        <source>Same places</source>
        <translation>Те же места</translation>
    </message>
    <message>
        <source>Own places</source>
        <translation>Свои места</translation>
    </message>
    <message>
        <source>Same places: each customer stands where the other picture has them, and both move and zoom together. Own places: as the figures place them that this segmentation was made from.</source>
        <translation>Те же места: каждый клиент стоит там же, где на первой картине, и обе сдвигаются и увеличиваются вместе. Свои места: клиенты стоят по тем показателям, по которым сделана эта сегментация.</translation>
    </message>
    <message>
        <source>Placing the customers…</source>
        <translation>Клиенты размещаются…</translation>
    </message>
    <message>
        <source>There is no other segmentation of this data set. Once there is, by another method or with other settings, the same customers appear here as it groups them.</source>
        <translation>Другой сегментации этого набора данных пока нет. Когда она появится — другим методом или с другими настройками, — здесь будут те же клиенты в её группах.</translation>
    </message>
    <message>
        <source>This segmentation is of an earlier revision of the data: it does not tell the customers of today.</source>
        <translation>Эта сегментация относится к прежней версии данных: о нынешних клиентах она не говорит.</translation>
    </message>
    <message>
        <source>It is drawn once the first picture is.</source>
        <translation>Появится, когда будет нарисована первая картина.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” beside “%2”: adjusted Rand index %3 over %Ln customer(s); 1 is the same groups, 0 no more alike than by chance.</source>
        <translation>
            <numerusform>«%1» рядом с «%2»: скорректированный индекс Рэнда %3 по %Ln клиенту; 1 — те же группы, 0 — сходство не больше случайного.</numerusform>
            <numerusform>«%1» рядом с «%2»: скорректированный индекс Рэнда %3 по %Ln клиентам; 1 — те же группы, 0 — сходство не больше случайного.</numerusform>
            <numerusform>«%1» рядом с «%2»: скорректированный индекс Рэнда %3 по %Ln клиентам; 1 — те же группы, 0 — сходство не больше случайного.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each picture has places of its own, so that moving or zooming one leaves the other.</source>
        <translation>У каждой картины свои места, поэтому сдвиг или увеличение одной не меняет другую.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SilhouetteView</name>
    <message>
        <source>Customer</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Silhouette</source>
        <translation>Силуэт</translation>
    </message>
    <message>
        <source>Silhouette %1</source>
        <translation>Силуэт %1</translation>
    </message>
    <message>
        <source>Silhouette of each customer</source>
        <translation>Силуэт каждого клиента</translation>
    </message>
    <message>
        <source>There is only one group, and none to compare it with.</source>
        <translation>Группа одна, и сравнить её не с чем.</translation>
    </message>
    <message>
        <source>Silhouette: how much nearer to the own segment than to the next</source>
        <translation>Силуэт: насколько свой сегмент ближе соседнего</translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>среднее %1</translation>
    </message>
    <message>
        <source>A random sample of %1 of %2 customers.</source>
        <translation>Случайная выборка: %1 из %2 клиентов.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s).</source>
        <translation>
            <numerusform>%Ln клиент.</numerusform>
            <numerusform>%Ln клиента.</numerusform>
            <numerusform>%Ln клиентов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand(s) nearer to another segment than to their own: bars left of zero.</source>
        <translation>
            <numerusform>%Ln из них ближе к чужому сегменту, чем к своему: столбики левее нуля.</numerusform>
            <numerusform>%Ln из них ближе к чужому сегменту, чем к своему: столбики левее нуля.</numerusform>
            <numerusform>%Ln из них ближе к чужому сегменту, чем к своему: столбики левее нуля.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::SpreadView</name>
    <message>
        <source>Feature</source>
        <translation>Признак</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Нижний квартиль</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Медиана</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Верхний квартиль</translation>
    </message>
    <message>
        <source>%1 of its differences lie between the segments</source>
        <translation>%1 его различий приходится на различия между сегментами</translation>
    </message>
    <message>
        <source>%1: median %2</source>
        <comment>a segment&apos;s name</comment>
        <translation>%1: медиана %2</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::StrategySection</name>
    <message>
        <source>Suggested strategy</source>
        <translation>Предлагаемая стратегия</translation>
    </message>
    <message>
        <source>Earned of an order</source>
        <translation>Доля прибыли в заказе</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>не задана</translation>
    </message>
    <message>
        <source>%</source>
        <comment>after a number</comment>
        <translation>%</translation>
    </message>
    <message>
        <source>The margin: what is left of an order&apos;s sum after its cost. What one more order earns, and so what may be spent on a customer, is reckoned from it. The project remembers it.</source>
        <translation>Маржа: что остаётся от суммы заказа после его себестоимости. По ней считается, сколько приносит ещё один заказ и, значит, сколько можно потратить на клиента. Проект её запоминает.</translation>
    </message>
    <message>
        <source>Edit the playbook…</source>
        <translation>Изменить сборник стратегий…</translation>
    </message>
    <message>
        <source>The plays: when each fits, and its sentences in both languages</source>
        <translation>Стратегии: когда подходит каждая и её предложения на обоих языках</translation>
    </message>
    <message>
        <source>the margin</source>
        <translation>маржа</translation>
    </message>
    <message>
        <source>the playbook</source>
        <translation>сборник стратегий</translation>
    </message>
    <message>
        <source>Earned of an order: %1</source>
        <translation>Прибыль с заказа: %1</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::TreePanel</name>
    <message numerus="yes">
        <source>%Ln segment(s)</source>
        <translation>
            <numerusform>%Ln сегмент</numerusform>
            <numerusform>%Ln сегмента</numerusform>
            <numerusform>%Ln сегментов</numerusform>
        </translation>
    </message>
    <message>
        <source>Tree of segments</source>
        <translation>Дерево сегментов</translation>
    </message>
    <message>
        <source>How unlike what is joined is</source>
        <translation>Насколько непохоже объединяемое</translation>
    </message>
    <message numerus="yes">
        <source>The line cuts the tree into %Ln segment(s). Drag it, or press [ and ]; Run makes them. The figures beneath are customers; what is alike is joined low.</source>
        <translation>
            <numerusform>Линия делит дерево на %Ln сегмент. Перетащите её или нажимайте [ и ]; «Рассчитать» создаст сегменты. Числа внизу — клиенты; похожее соединено внизу.</numerusform>
            <numerusform>Линия делит дерево на %Ln сегмента. Перетащите её или нажимайте [ и ]; «Рассчитать» создаст сегменты. Числа внизу — клиенты; похожее соединено внизу.</numerusform>
            <numerusform>Линия делит дерево на %Ln сегментов. Перетащите её или нажимайте [ и ]; «Рассчитать» создаст сегменты. Числа внизу — клиенты; похожее соединено внизу.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::TrendView</name>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>Месяц за месяцем</translation>
    </message>
    <message>
        <source>Week by week</source>
        <translation>Неделя за неделей</translation>
    </message>
    <message>
        <source>The data have no dates, and so no months.</source>
        <translation>В данных нет дат, а значит, и месяцев.</translation>
    </message>
    <message>
        <source>month not whole</source>
        <translation>месяц неполный</translation>
    </message>
    <message>
        <source>week not whole</source>
        <translation>неделя неполная</translation>
    </message>
    <message>
        <source>Of the customers who are in each segment today, over all their past: someone new has no earlier months. The dotted end is a step that is not whole yet.</source>
        <translation>По клиентам, которые в сегменте сегодня, за всё их прошлое: у новых клиентов ранних месяцев нет. Пунктир в конце — отрезок, который ещё не закончился.</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::View</name>
    <message>
        <source>In no segment</source>
        <translation>Вне сегментов</translation>
    </message>
</context>
<context>
    <name>kindred::ui::segments::ViewBar</name>
    <message>
        <source>What is drawn</source>
        <translation>Что показано</translation>
    </message>
</context>
</TS>
