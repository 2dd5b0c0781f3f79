export default definePageConfig({ navigationBarTitleText: '谁负责我的寝室' });
