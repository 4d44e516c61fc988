extension FurnitureTerms {
  /// How English pages word what is not the article.
  static let english = #"""
    = block
    related stories	related articles	related news	most read	most popular	read also	also read	more stories	recommended	you may also like	more on this story	related topics	top stories	trending	editors picks	more from
    latest news	related content	see also	further reading	more on this	popular now	what to read next	in case you missed it	more in	more on	more about	more like this	for more information please contact
    for more information on this topic please contact	for more information on this topic	for further information please contact	for media enquiries	for media inquiries	media contacts	press contacts	contacts	contact details
    around the web	from around the web	elsewhere on	you might also like	you may like	recommended for you	recommended stories	recommended reading	related coverage	related reading	related posts	related links	related documents
    related resources	related videos	latest stories	latest updates	latest headlines	most viewed	most shared	most commented	most watched	most recent	must reads	must read	editor's picks	editors' picks	our picks	top news
    other news	other stories	other headlines	more headlines	more coverage	more reading	up next	read next	watch next	next up	keep reading	don't miss	popular	popular stories	popular posts	what's hot	in other news
    also in the news	in this section	sponsored links	sponsored content	partner content	promoted stories	paid content
    from our partners	suggested reading	you may have missed	our other stories	stories you may like	more from this author
    you may/might be interested in	you may/might also be interested in	you may/might also like	you may/might like	we recommend	comments	all comments	reader comments
    = caption
    show caption	hide caption	toggle caption	image caption	view caption	caption	open image modal	enlarge image	enlarge this image	view image	photo	image	picture	expand image	view larger image
    = start
    your thoughts	share this article	follow us	table of contents	on this page	quick links	useful links	about the author	photo	photos	image	images	picture	caption	file photo	video	watch	listen	tags	keywords	topics	filed under	follow us	follow	like us	share	share this	tweet	sign up	subscribe	donate	donate now	download our app
    download the app	skip to	menu	log in	sign in	advertisement	sponsored	read more	related	click here	load more	show more	comments	leave a comment	leave a reply	back to top	copyright	terms of use	privacy policy	cookie	cookies
    accept all	newsletter	join our	contact us	about us	print	email this	copy link	editing by	reporting by	additional reporting	enditem	get the latest	get our	home	support us	support our	become a member	register now	see all
    view all	more news	next article	previous article	listen to this	want to know more	advert	gallery	infographic	all rights reserved	views	reading time	min read	minutes read	share on	share via
    share story	share article	share page	show caption	hide caption	toggle caption	image caption	image source	play video	current time	text size	font size	change text size	continue reading	keep reading	story continues
    article continues	continue below	scroll down	scroll to continue	already a subscriber	create an account	create account	register for	start your trial	get unlimited	sponsored by	paid for by	partner content	more newsletters
    most viewed	skip advertisement	skip ad	open menu	main navigation	breadcrumb	you are here	jump to	go to	next page	previous page	page 1 of	view pdf	download	download pdf	download report	attachments	add to	email address
    enter your email	your email	sign me up	report this	flag	view comments	show comments	hide comments	join the discussion	join the conversation	start the conversation	add a comment	post a comment	write a comment	give blood
    give now	give monthly	give today	take action	support independent	support quality	make a donation	become a supporter	become a subscriber	buy a print	subscriber only	for subscribers	members only	e-edition	choose language
    select language	all topics	all news	site map	sitemap	advertise	advertise with us	media kit	help center	help centre	report an error	suggest a correction	request a correction	republish	powered by	built with	designed by
    hosted by	view original	view in browser	listen now	watch now	watch live	live tv	watch video	watch the video	view gallery	see more	see also	find out more	learn more	discover more	show less	load comments	more info
    trending now	breaking news alerts	get alerts	get notifications	turn on notifications	download the pdf	open in app	get the app	follow the	follow our	follow me	posted under	photo credit	photo by
    photograph	photo gallery	slideshow	enlarge	view full size	click to enlarge	tap to	accept cookies	cookie settings	manage preferences	we value your privacy	kindly share	please share
    = label
    audio	photo gallery
    read	more	also	contact	contacts	media contact	press contact	email	e mail	tel	telephone	phone	mobile	fax	website	web	twitter	facebook	skype	next update	next report	editor's note
    note to editors	notes to editors	credit	source url	url	link	links	format	primary country	content type	language	languages	theme	themes	disaster type	disaster types	glide	posted	originally published	subscribe	filed under
    must read	don't miss	recommended	see	related story	related stories	related article	more from us	more here	read here
    read now	full story	full report	download	attachment	annex
    = genre
    live	opinion	analysis	explainer	podcast	by the numbers	in pictures	in photos	photos	map	maps	graphic	infographic	fact check	quiz	poll	breaking	watch	video	listen	gallery	factbox	timeline	interview	updates	live updates
    = notice
    by clicking	by continuing	by signing up	by subscribing	by submitting	by providing	by using this	by registering	this site uses	this website uses	we use	we and our partners	you can unsubscribe	you must be logged in
    you have been	you are now	please enable	please consider	please support	please contact	to contact	to subscribe	to receive	to read more	to read the	to learn more	to find out more	to donate	to comment	to view
    to continue reading	to report	have a tip	got a tip	got a story	have a story	do you have a	do you know	are you affected	have you been affected	if you have	if you would like	if you want	if you wish	if you are	send us
    send your	send it to	email us	write to us	call us	text us	help us	join us	subscribe to	sign up for	sign up to	follow ap	follow bbc	follow al jazeera	follow reuters	follow updates	click here	click on	tap here	editing by
    writing by	reporting by	additional reporting	reporting from	compiled by	produced by	edited by	photographs by	photography by	video by	graphics by	graphic by	translated by	with reporting	with additional	with agencies
    with inputs	with input from	associated press writers	associated press writer	associated press journalists	the associated press contributed	ap writers	ap writer	this story was	this article was	this article is
    this story has been	this article has been	this report was produced	this report is produced	this material	this content	this is a developing story	this is a breaking	no part of	any reproduction	reproduction of
    the designations	the boundaries and names	the boundaries	the depiction	the views	the opinions	opinions expressed	disclaimer	the content of this	for more news	for more stories	for more information	for further information
    for media	for enquiries	for inquiries	for questions	for the latest	for all the latest	read the full	read the emergency	read more	read our	read the latest	see the full	see our	view the	watch our	watch the	listen to the
    download the full	download the	access the	visit our	visit the	about the author	our standards	our mission	your support	your donation	your gift	with your help	donate to	donations to	a donation of	get the	get all	get our
    get more	get breaking	never miss	don't miss	stay informed	stay up to date	stay updated	stay connected	stay tuned	start your	enjoy unlimited	support our	support us	support local	all rights reserved	copyright	kindly share
    like this story	like what you	did you find	was this article	rate this	what do you think	tell us	share your	let us know	join our	join the	become a	make a gift
    = anywhere
    use of cookies	uses cookies	use cookies	enable javascript	javascript is disabled	javascript	all rights reserved	our newsletter	terms and conditions	privacy policy	your browser	related nodes	sign up for	download our app
    on telegram	on whatsapp	follow us on	cookie policy	your inbox	ad blocker	manage cookies	our app	getty images	via getty	file photo	staff photo	contributed photo	courtesy photo	handout photo	photo credit	image credit
    photo illustration	undated photo	do not imply	does not imply	imply official endorsement	official endorsement or acceptance	expression of any opinion	may not be reproduced	without written permission	without prior written
    without permission	creative commons	views expressed	for personal use	contributed to this report	contributed to this story	contributed to this article	contributed reporting	contributed to reporting	terms of use
    terms of service	terms and privacy	by providing an email	your email address	unsubscribe	your subscription	push notifications	ad-free	support our journalism	our journalism	quality journalism	independent journalism
    digital subscription	unlimited access	free trial	breaking news alerts	our privacy	cookie notice	personalised ads	personalized ads	third-party cookies	newsletters	our daily newsletter	daily briefing newsletter
    weekly newsletter	on the app store	google play	follow us	whatsapp channel	telegram channel	our telegram	our whatsapp	our youtube	our channel	on x	on instagram	on our website	republished with permission
    originally published on	originally appeared	syndicated feed	auto-generated	not been edited by	this content was originally	read our	see our	all our coverage	full coverage	have contributed	writers contributed	©
    = only
    facebook	twitter	whatsapp	telegram	email	linkedin	pinterest	reddit	instagram	youtube	x	print	share	copy link	messenger	english	français	türkçe	kurdî	home	news	world	sport	sports	business	opinion	culture	politics	menu
    search	accept	decline	manage	ok	more	africa	asia	europe	middle east	live	video	about	contact	donate	login	camera	icon	a	health	tech	science	podcasts	weather	close	nation	regions	region	local	obituaries	editions	e	edition
    metro	national	international	americas	asia pacific	latin america	north america	south asia	uk	us	usa	canada	australia	china	india	russia	ukraine	israel	gaza	climate	environment	travel	style	arts	entertainment	lifestyle
    music	books	film	tv	radio	markets	economy	money	finance	technology	features	feature	investigations	photos	pictures	gallery	multimedia	podcast	newsletters	newsletter	events	jobs	careers	shop	store	games	columns	columnists
    comment	comments	editorial	editorials	letters	cartoons	explainers	analysis	latest	trending	popular	top	all	see	view	show	hide	next	previous	back	up	ad	ads	advertisement	sponsored	subscribe	register	sign in	sign up	log in
    log out	logout	profile	account	my account	settings	notifications	follow	like	tweet	post	save	bookmark	listen	watch	read	play	reply	e-edition	digital	premium	subscriber	members	rss	feed	threads	bluesky	tiktok	snapchat
    flipboard	viber	wechat	copy	link	pin	embed	pdf	download	map	maps	publications	press	media	media centre	media center	newsroom	what we do	who we are	where we work	get involved	our work	about us	contact us	faq	español
    portuguese	spanish	russian	chinese	deutsch	italiano	kiswahili	hausa	soomaali	amharic	ukrainian	sitemap	privacy	terms	cookies	legal	accessibility	give blood	volunteer	give	and	&	skip	main	navigation	content	open	toggle
    your	new	now	today	more news	world news	uk news	pause	mute	loaded	audio	credit	credits	labels	category	categories	currency	explore	consent	swipe	browse	submit	duration	horoscope	crossword	classifieds	feedback	corrections
    languages	transcript	promoted	unlock	related	views	topics	image	images	picture	caption	photo	licensing	reprints	advert	infographic	enditem	cookie
    = credit
    citizen journalist	antara	dpa	pti	bernama	ians	sana	stringer	staff photo	photo	photos	photograph	file	handout	image	picture	courtesy	afp	getty	reuters	ap photo	epa	xinhua	anadolu
    = issued
    published	updated	last updated	updated on	published on	last modified	issued	issued on	posted on	first published	date
    = byline
    by our	by	reuters	afp	ap	correspondent	special to	staff writer	staff reporter	our reporter	our correspondent	a correspondent	a staff writer	special correspondent	news agency	news desk	associated press	agence france presse
    agencies	wire	wires	xinhua	anadolu	issued	briefing notes	press release	flash update	situation report	situation update
    """#
}
