export default definePageConfig({ navigationBarTitleText: '排一轮巡查' });
